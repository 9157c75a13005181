# spdep's Gi* and local Moran's I with 999 permutations on local.csv: Rscript spdep.R FOLDER
# Permuting with the area among its own neighbours it deals the area itself a new value too; ours and esda's keep it. Without the area it
# asks the same as they do, how the neighbours' sum lies, so that is what is permuted.
source("scripts/peers/told.R")
suppressMessages(library(spdep))
folder <- commandArgs(TRUE)[1]
input <- read.csv(file.path(folder, "local.csv"), colClasses = c("integer", "numeric", "character"))
beside <- lapply(strsplit(input$neighbours, " "), function(near) as.integer(near) + 1L)
class(beside) <- "nb"
answer <- timed(function() {
  rows <- nb2listw(beside, style = "W")
  with_self <- nb2listw(include.self(beside), style = "B")
  list(
    gstar = localG(input$rate, with_self),
    permuted = attr(localG_perm(input$rate, nb2listw(beside, style = "B"), nsim = 999, iseed = 1), "internals"),
    moran = localmoran_perm(input$rate, rows, nsim = 999, iseed = 1))
})
put(data.frame(
  area = input$area, gstar = as.numeric(answer$gstar), gstar_q = p.adjust(2 * pnorm(-abs(as.numeric(answer$gstar))), "BH"),
  moran = answer$moran[, "Ii"], gstar_p = answer$permuted[, "Pr(folded) Sim"], moran_p = answer$moran[, "Pr(folded) Sim"]),
  folder, "spdep-local.csv")
end("spdep")
