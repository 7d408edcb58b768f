# What R's spdep says of the wards: the references of LocalStatisticsReferenceTest, PermutationReferenceTest and
# RookReferenceTest.
#
#   java -cp … org.wardplan.analysis.hotspot.ReferenceInput WORK
#   Rscript src/test/r/local-statistics.R WORK WARDS-2014.shp WARDS-2022.shp [PERMUTATIONS]
#
# The shapefiles are the published outlines (London_Ward_CityMerged.shp, Met_SNT_2025_02.shp). Written into WORK:
#   spdep-SET.csv       kept beside the tests: Gi* and local Moran, analytic, 13 digits; a column is statistic.series.links
#   spdep-perm-SET.csv  kept: folded p of local Moran by permutation, as a number of permutations (p * (R + 1) - 1)
#   rook.csv            kept: wards that touch and share no border
#   links-SET.csv       for local-statistics.cjs: who touches whom (from 0)
# Made with R 4.2, spdep 1.2.7, sf 1.0.
suppressMessages({library(spdep); library(sf)})
args <- commandArgs(TRUE)
work <- args[1]
shapes <- c("london-2014" = args[2], "london-2022" = args[3])
permutations <- if (length(args) > 3) as.integer(args[4]) else 99999L
digits <- function(x) ifelse(is.finite(x), formatC(x, digits = 13, format = "g", width = 1), "NA")

rook_gone <- NULL
for (set in names(shapes)) {
  wards <- read.csv(file.path(work, paste0(set, ".csv")))
  outlines <- st_read(shapes[[set]], quiet = TRUE)
  outlines <- outlines[match(wards$code, outlines$GSS_CODE), ]
  points <- cbind(wards$x, wards$y)
  queen <- poly2nb(outlines, snap = 0)
  rook <- poly2nb(outlines, queen = FALSE, snap = 0)
  links <- list(
    queen = queen, rook = rook,
    distance = dnearneigh(points, 0, 2000), nearest = knn2nb(knearneigh(points, k = 6)))
  wards$rate <- 1000 * EBest(wards$all, wards$residents)$estmm

  asked <- list(
    c("all", "queen"), c("robbery", "queen"), c("harm", "queen"), c("rate", "queen"), c("all", "rook"),
    c("rate", "rook"), c("robbery", "distance"), c("harm", "nearest"))
  out <- data.frame(code = wards$code)
  for (one in asked) {
    x <- wards[[one[1]]]
    nb <- links[[one[2]]]
    name <- paste(one, collapse = ".")
    gi <- localG(x, nb2listw(include.self(nb), style = "B"))
    moran <- localmoran(x, nb2listw(nb, style = "W", zero.policy = TRUE), zero.policy = TRUE)
    alone <- card(nb) == 0
    gi <- as.numeric(gi)
    gi[alone] <- NA
    moran[alone, ] <- NA
    out[[paste0("gi.", name)]] <- digits(gi)
    out[[paste0("moran.", name)]] <- digits(moran[, 1])
    out[[paste0("z.", name)]] <- digits(moran[, 4])
    if (name == "robbery.queen") {
      out[[paste0("e.", name)]] <- digits(moran[, 2])
      out[[paste0("var.", name)]] <- digits(moran[, 3])
      out[[paste0("p.", name)]] <- digits(moran[, 5])
      out[[paste0("q.", name)]] <- digits(p.adjust(moran[, 5], "BH"))
      out[[paste0("gip.", name)]] <- digits(2 * pnorm(abs(gi), lower.tail = FALSE))
    }
    cat(set, name, sum(card(nb)), "links", sum(alone), "alone\n")
  }
  write.csv(out, file.path(work, paste0("spdep-", set, ".csv")), row.names = FALSE, quote = FALSE)

  lost <- diffnb(queen, rook)
  for (i in seq_along(lost)) {
    for (j in lost[[i]]) {
      if (i < j) {
        rook_gone <- rbind(rook_gone, data.frame(set = set, a = wards$code[i], b = wards$code[j]))
      }
    }
  }
  pairs <- do.call(rbind, lapply(seq_along(queen), function(i) cbind(i, queen[[i]]) - 1L))
  write.table(pairs, file.path(work, paste0("links-", set, ".csv")), row.names = FALSE, col.names = FALSE, sep = ",")

  perm <- data.frame(code = wards$code)
  for (series in c("all", "robbery", "rate")) {
    moran <- localmoran_perm(wards[[series]], nb2listw(queen, style = "W"), nsim = permutations, iseed = 1)
    perm[[series]] <- round(moran[, "Pr(folded) Sim"] * (permutations + 1)) - 1
  }
  write.csv(perm, file.path(work, paste0("spdep-perm-", set, ".csv")), row.names = FALSE, quote = FALSE)
}
write.csv(rook_gone, file.path(work, "rook.csv"), row.names = FALSE, quote = FALSE)
