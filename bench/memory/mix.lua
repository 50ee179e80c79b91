-- What strangers ask for in a year, in no order: mostly the article, often with a query somebody
-- made up, now and then an address that never was.
function init(args)
  math.randomseed(tonumber(tostring({}):match("0x(%x+)"), 16) % 2147483647)
end

function request()
  local draw = math.random(1000)
  if draw <= 600 then return wrk.format("GET", wrk.path) end
  if draw <= 995 then return wrk.format("GET", wrk.path .. "?q=" .. math.random(1000000000)) end
  return wrk.format("GET", "/never-was-" .. math.random(1000000000))
end
