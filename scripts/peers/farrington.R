# surveillance's farringtonFlexible on farrington.csv: Rscript farrington.R FOLDER all|latest|moved [SERIES:WEEK ...]
# "moved" judges single weeks with the threshold for past outbreaks a ten-thousandth lower and higher. At the threshold itself a week gets
# another weight, so that a residual closer to it than the fits' last digits makes two right programs differ.
source("scripts/peers/told.R")
suppressMessages(library(surveillance))
arguments <- commandArgs(TRUE)
input <- read.csv(file.path(arguments[1], "farrington.csv"))
counts <- as.matrix(input[, -1])
weeks <- nrow(counts)
series <- function(columns) {
  new(
    "sts", observed = counts[, columns, drop = FALSE], start = c(2014, 2), freq = 52, epoch = as.numeric(as.Date(input$monday)),
    epochAsDate = TRUE)
}
# The method of Noufaily et al. with the plug-in limit, where the fault of the package's dispersion does not reach.
control <- function(range, threshold = 2.58) {
  list(
    range = range, b = 5, w = 3, reweight = TRUE, weightsThreshold = threshold, trend = TRUE, pThresholdTrend = 1, noPeriods = 10,
    pastWeeksNotIncluded = 26, alpha = 0.05, thresholdMethod = "nbPlugin", limit54 = c(5, 4), glmWarnings = FALSE)
}
answer <- function(judged, columns, range) {
  flat <- function(values) as.vector(matrix(values, nrow = length(range)))
  data.frame(
    series = rep(columns, each = length(range)), week = rep(range, length(columns)), expected = flat(judged@control$mu0Vector),
    phi = flat(judged@control$phiVector), p = flat(judged@control$pvalue), upper = flat(judged@upperbound),
    alarm = as.integer(flat(judged@alarm)))
}
if (arguments[2] == "moved") {
  asked <- lapply(strsplit(arguments[-(1:2)], ":"), as.integer)
  moved <- lapply(c(2.5799, 2.5801), function(threshold) lapply(asked, function(one) {
    answer(farringtonFlexible(series(one[1]), control(one[2], threshold)), one[1], one[2])
  }))
  put(do.call(rbind, unlist(moved, recursive = FALSE)), arguments[1], "surveillance-moved.csv")
} else {
  range <- if (arguments[2] == "all") (weeks - 51):weeks else weeks
  all <- series(seq_len(ncol(counts)))
  judged <- timed(function() farringtonFlexible(all, control(range)))
  name <- if (arguments[2] == "all") "surveillance-farrington.csv" else "surveillance-farrington-latest.csv"
  put(answer(judged, seq_len(ncol(counts)), range), arguments[1], name)
}
end("surveillance")
