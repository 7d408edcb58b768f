# Reference for SimilarWardsTest: the 15 nearest wards by R's own scale() and dist(), on both ward sets.
#
# Run from the project's folder: Rscript src/test/r/similar-wards.R
# Made with R 4.2.2. dist() leaves out an attribute that one of the two wards lacks and scales the sum of squares up to
# the number of attributes; divided by the root of that number it is the root mean square over those both have. Every
# seventh ward is kept, and each that lacks an attribute.

folder <- "src/test/resources/org/wardplan/analysis/similar"
for (set in c("london-2014", "london-2022")) {
  w <- read.csv(file.path("ward-data", set, "wards.csv"))
  x <- cbind(log(w$population), log(w$population / w$land_hectares), log(w$jobs), w$deprivation, log(w$ptai))
  x <- scale(x[, colSums(!is.na(x)) > 0])
  d <- as.matrix(dist(x)) / sqrt(ncol(x))
  diag(d) <- Inf
  kept <- sort(union(seq(1, nrow(w), by = 7), which(rowSums(is.na(x)) > 0)))
  rows <- lapply(kept, function(i) {
    nearest <- order(d[i, ])[1:15]
    c(w$code[i], w$code[nearest], sprintf("%.15g", d[i, nearest]))
  })
  out <- as.data.frame(do.call(rbind, rows))
  names(out) <- c("code", paste0("ward", 1:15), paste0("distance", 1:15))
  write.csv(out, file.path(folder, paste0("nearest-", set, ".csv")), row.names = FALSE, quote = FALSE)
}
