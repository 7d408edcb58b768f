# Reference for EmpiricalBayesReferenceTest: Marshall's empirical Bayes rates of the 629 wards by spdep.
#
# Run from the project's folder:
#   Rscript src/test/r/empirical-bayes.R CRIME.csv.gz
# CRIME is the publisher's file "MPS Ward Level Crime 201703-201902.csv", packed or not. The counts are taken from it,
# not from ward-data, so the test also holds the program's counts to the publisher's.
# Made with R 4.2.2 and spdep 1.2.7.

suppressPackageStartupMessages(library(spdep))
args <- commandArgs(trailingOnly = TRUE)
folder <- "src/test/resources/org/wardplan/analysis/rate"

crime <- read.csv(args[1], check.names = FALSE)
crime$year <- rowSums(crime[, as.character(c(201803:201812, 201901:201902))])
wards <- read.csv("ward-data/london-2014/wards.csv")
counted <- function(rows) {
  sums <- tapply(crime$year[rows], factor(crime$WardCode[rows], levels = wards$code), sum)
  ifelse(is.na(sums), 0, sums)
}
# The last one is so rare that the wards differ no more than by chance: the variance of the prior is floored at 0.
series <- list(
  all = counted(rep(TRUE, nrow(crime))),
  theft = counted(crime$MajorText == "Theft"),
  robbery = counted(crime$MajorText == "Robbery"),
  documents = counted(crime$MinorText == "Fraud or Forgery Associated with Driver Records"))

out <- data.frame(code = wards$code)
parameters <- data.frame()
for (name in names(series)) {
  out[[name]] <- as.vector(series[[name]])
  for (per in c("population", "jobs")) {
    known <- !is.na(wards[[per]])
    eb <- EBest(as.numeric(series[[name]][known]), wards[[per]][known], family = "poisson")
    raw <- smoothed <- rep(NA_real_, nrow(wards))
    raw[known] <- eb$raw
    smoothed[known] <- eb$estmm
    out[[paste(name, per, "raw", sep = ".")]] <- sprintf("%.17g", raw)
    out[[paste(name, per, "smoothed", sep = ".")]] <- sprintf("%.17g", smoothed)
    p <- attr(eb, "parameters")
    parameters <- rbind(parameters, data.frame(series = name, per = per,
      mean = sprintf("%.17g", p$b), variance = sprintf("%.17g", p$a)))
  }
}
write.csv(out, file.path(folder, "ebest-2014.csv"), row.names = FALSE, quote = FALSE)
write.csv(parameters, file.path(folder, "ebest-2014-parameters.csv"), row.names = FALSE, quote = FALSE)
