-- Whatever happens to a comment is told to the desks that are open, when it is committed. Every such
-- thing is a line of the ledger, or a report.
CREATE FUNCTION private.tell_desk() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog
AS $$
BEGIN
  IF TG_TABLE_NAME = 'report' THEN
    PERFORM pg_notify('desk_changed', '{"action": "REPORTED"}');
    RETURN NULL;
  END IF;
  PERFORM pg_notify('desk_changed', json_build_object(
    'action', action, 'commentId', comment_id, 'actorName', actor_name, 'status', to_status,
    'version', version)::text)
    FROM after_rows WHERE action NOT IN ('IMPORTED', 'EMAIL_SHOWN');
  RETURN NULL;
END
$$;
REVOKE ALL ON FUNCTION private.tell_desk() FROM PUBLIC;

CREATE TRIGGER tell_desk AFTER INSERT ON private.ledger_entry
  REFERENCING NEW TABLE AS after_rows
  FOR EACH STATEMENT EXECUTE FUNCTION private.tell_desk();
CREATE TRIGGER tell_desk AFTER INSERT ON private.report
  FOR EACH STATEMENT EXECUTE FUNCTION private.tell_desk();
