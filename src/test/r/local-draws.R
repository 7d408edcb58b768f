# Conditional permutations the plain way, for PermutationReferenceTest: every ward has draws of its own, without replacement
# from the other wards, by R's own generator.
#
#   Rscript src/test/r/local-draws.R WORK [PERMUTATIONS]
#
# after local-statistics.R, whose links it reads from WORK. Writes WORK/draws-SET.csv, which is kept beside the tests: how
# many of the draws have a sum at least, and at most, as large as that of the ward's neighbours.
# Made with R 4.2.
args <- commandArgs(TRUE)
work <- args[1]
permutations <- if (length(args) > 1) as.integer(args[2]) else 99999L
set.seed(1)

# A row a draw: k different numbers from 1 to n. Rows with the same number twice are drawn again.
draw <- function(n, k) {
  rows <- matrix(0L, 0, k)
  while (nrow(rows) < permutations) {
    more <- matrix(sample.int(n, permutations * k, replace = TRUE), ncol = k)
    good <- rep(TRUE, nrow(more))
    for (a in seq_len(k - 1)) {
      for (b in (a + 1):k) good <- good & more[, a] != more[, b]
    }
    rows <- rbind(rows, more[good, , drop = FALSE])
  }
  rows[seq_len(permutations), , drop = FALSE]
}

for (set in c("london-2014", "london-2022")) {
  wards <- read.csv(file.path(work, paste0(set, ".csv")))
  links <- read.csv(file.path(work, paste0("links-", set, ".csv")), header = FALSE) + 1L
  near <- split(links[, 2], factor(links[, 1], seq_len(nrow(wards))))
  out <- data.frame(code = wards$code)
  for (series in c("all", "robbery")) out[paste0(series, c(".atLeast", ".atMost"))] <- 0L
  for (i in seq_along(near)) {
    k <- length(near[[i]])
    chosen <- draw(nrow(wards) - 1L, k)
    for (series in c("all", "robbery")) {
      own <- sum(wards[[series]][near[[i]]])
      others <- wards[[series]][-i]
      sums <- .rowSums(matrix(others[chosen], ncol = k), permutations, k)
      out[i, paste0(series, ".atLeast")] <- sum(sums >= own)
      out[i, paste0(series, ".atMost")] <- sum(sums <= own)
    }
  }
  write.csv(out, file.path(work, paste0("draws-", set, ".csv")), row.names = FALSE, quote = FALSE)
  cat(set, "done\n")
}
