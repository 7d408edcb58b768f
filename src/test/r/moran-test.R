# Reference for MoranScatterTest and MannKendallTest: global Moran's I by spdep, Kendall's test by base R.
#
# Run from the project's folder:
#   Rscript src/test/r/moran-test.R CRIME.csv.gz
# CRIME is the publisher's file "MPS Ward Level Crime 201703-201902.csv", packed or not; the counts are taken from it,
# neighbours and residents from ward-data. The Mann-Kendall series are those that src/test/scripts/hotspots.py drew.
# Made with R 4.2.2 and spdep 1.2.7.

suppressPackageStartupMessages(library(spdep))
args <- commandArgs(trailingOnly = TRUE)
folder <- "src/test/resources/org/wardplan/analysis/hotspot"

crime <- read.csv(args[1], check.names = FALSE)
crime$year <- rowSums(crime[, as.character(c(201803:201812, 201901:201902))])
wards <- read.csv("ward-data/london-2014/wards.csv")
counted <- function(rows) {
  sums <- tapply(crime$year[rows], factor(crime$WardCode[rows], levels = wards$code), sum)
  ifelse(is.na(sums), 0, sums)
}
pairs <- read.csv("ward-data/london-2014/neighbours.csv")
neighbours <- function(keep) {
  at <- setNames(seq_along(keep), wards$code[keep])
  links <- lapply(keep, function(w) {
    code <- wards$code[w]
    near <- c(pairs$neighbour[pairs$ward == code], pairs$ward[pairs$neighbour == code])
    as.integer(sort(unique(at[near[near %in% names(at)]])))
  })
  structure(links, class = "nb", region.id = wards$code[keep])
}
everyone <- seq_len(nrow(wards))
cases <- list(
  all = counted(rep(TRUE, nrow(crime))),
  robbery = counted(crime$MajorText == "Robbery"),
  # Two wards have no jobs: they are left out, and their neighbours keep the others.
  jobs = wards$jobs
)
out <- NULL
for (name in names(cases)) {
  keep <- everyone[!is.na(cases[[name]])]
  x <- as.numeric(cases[[name]][keep])
  test <- moran.test(x, nb2listw(neighbours(keep), style = "W"))
  lag <- lag.listw(nb2listw(neighbours(keep), style = "W"), (x - mean(x)) / sqrt(mean((x - mean(x))^2)))
  out <- rbind(out, data.frame(
    name = name, n = length(x), I = unname(test$estimate[1]), z = unname(test$statistic), p = test$p.value,
    lagFirst = lag[1], lagLast = lag[length(lag)]
  ))
}
write.csv(format(out, digits = 17, trim = TRUE), file.path(folder, "moran-test-2014.csv"), row.names = FALSE, quote = FALSE)

# Links that go one way: the ward's next and next but one on a ring, of a short made-up series.
x <- c(3, 1, 4, 1, 5, 9, 2, 6, 5, 3)
ring <- structure(lapply(1:10, function(i) as.integer(sort((c(i, i + 1) %% 10) + 1))), class = "nb",
  region.id = as.character(1:10))
test <- moran.test(x, nb2listw(ring, style = "W"))
cat(sprintf("ring: I %.17g z %.17g p %.17g\n", test$estimate[1], test$statistic, test$p.value))

series <- read.csv(file.path(folder, "mann-kendall.csv"))$series
tests <- lapply(strsplit(series, " "), function(s) {
  x <- as.numeric(s)
  cor.test(seq_along(x), x, method = "kendall", exact = FALSE, continuity = TRUE)
})
write.csv(format(data.frame(
  tau = sapply(tests, function(t) unname(t$estimate)),
  z = sapply(tests, function(t) unname(t$statistic)),
  p = sapply(tests, function(t) t$p.value)
), digits = 17, trim = TRUE), file.path(folder, "mann-kendall-r.csv"), row.names = FALSE, quote = FALSE)
