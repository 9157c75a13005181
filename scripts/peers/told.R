# What a peer tells of itself: seconds of a run, the most memory the process has had, and its version.
timed <- function(work) {
  began <- proc.time()[["elapsed"]]
  answer <- work()
  cat("seconds", proc.time()[["elapsed"]] - began, "\n")
  answer
}

end <- function(package) {
  peak <- grep("^VmHWM:", readLines("/proc/self/status"), value = TRUE)
  cat("peak_mb", as.numeric(gsub("[^0-9]", "", peak)) / 1024, "\n")
  cat("version", as.character(packageVersion(package)), "\n")
}

put <- function(table, folder, name) write.csv(table, file.path(folder, name), row.names = FALSE, quote = FALSE, na = "")
