# R survey's shares with design-based limits for all areas, on survey.csv: Rscript survey.R FOLDER
source("scripts/peers/told.R")
suppressMessages(library(survey))
folder <- commandArgs(TRUE)[1]
input <- read.csv(file.path(folder, "survey.csv"))
answer <- timed(function() {
  design <- svydesign(ids = ~1, weights = ~weight, data = input)
  svyby(~unsafe, ~area, design, svyciprop, vartype = c("se", "ci"), method = "xlogit", keep.names = FALSE)
})
answers <- table(input$area)[as.character(answer$area)]
put(data.frame(
  area = answer$area, answers = as.integer(answers), share = answer$unsafe, se = answer[[grep("^se", names(answer))]],
  lower = answer$ci_l, upper = answer$ci_u), folder, "survey-survey.csv")
end("survey")
