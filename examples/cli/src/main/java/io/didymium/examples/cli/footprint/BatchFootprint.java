package io.didymium.examples.cli.footprint;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.didymium.core.id.BatchId;
import io.didymium.core.lca.chain.BatchContributions;
import io.didymium.core.lca.chain.ChainFootprint;
import io.didymium.examples.cli.shell.Console;
import io.didymium.examples.cli.text.CsvText;
import io.didymium.examples.cli.text.Figures;
import io.didymium.examples.cli.text.ShortNames;
import io.didymium.examples.cli.text.Table;
import io.didymium.examples.cli.text.TerminalText;
import io.didymium.examples.cli.view.ChainView;
import io.didymium.passport.claim.FootprintResult;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The footprint of a kg of a batch in one category.
 *
 * @param view the chain
 * @param footprint the footprints of all its batches
 * @param batch the batch
 * @param category the category
 */
record BatchFootprint(ChainView view, ChainFootprint footprint, BatchId batch, String category) {
    private static final int DIGITS = 12;
    private static final String UNSTATED = " (nothing is stated of what was used)";
    private static final MathContext ROUNDING = new MathContext(34, RoundingMode.HALF_EVEN);

    boolean isKnown() {
        return footprint.total(batch, category).isPresent();
    }

    /** Whether anything is stated of what the steps behind it used, or attested of what they made. */
    private boolean isStated() {
        return !footprint.upstreamActivities(batch).isEmpty()
                || !footprint.suppliedUpstream(batch).isEmpty();
    }

    void show(Console console, List<ContributionGrouping> summing) {
        console.print();
        console.heading("1 kg of " + new ShortNames(view.chain()).of(batch) + ", "
                + TerminalText.brief(view.chain().batch(batch).name()) + ": "
                + footprint
                        .perKilogram(batch, category)
                        .map(value -> Figures.rounded(value, 2) + " " + category + (isStated() ? "" : UNSTATED))
                        .orElse(category + " not known"));
        console.print("  own data " + share(footprint.primaryShare(batch, category)) + ", attested by suppliers "
                + share(footprint.attestedShare(batch, category))
                + claimed().map(value -> ", claimed " + value.toPlainString()).orElse(""));
        Optional<BatchContributions> contributions = footprint.contributions(batch, category);
        if (contributions.isEmpty()) {
            return;
        }
        for (ContributionGrouping sums : summing) {
            Table table = new Table()
                    .column(sums.word(), Table.Align.LEFT)
                    .column("per kg", Table.Align.POINT)
                    .column("share", Table.Align.RIGHT)
                    .column("own data", Table.Align.RIGHT);
            by(contributions.get(), sums)
                    .forEach((name, sum) -> table.row(
                            TerminalText.brief(name),
                            Figures.rounded(perKilogram(sum.value()), 3),
                            share(sum.share()),
                            sum.value().signum() == 0
                                    ? "none"
                                    : share(Optional.of(sum.primary().divide(sum.value(), ROUNDING)))));
            attested()
                    .ifPresent(value -> table.row(
                            "attested by suppliers",
                            Figures.rounded(value, 3),
                            share(footprint.attestedShare(batch, category)),
                            "not known"));
            console.print();
            console.print(table.lines("    "));
        }
    }

    private Map<String, BatchContributions.Sum> by(BatchContributions contributions, ContributionGrouping sums) {
        ShortNames labels = new ShortNames(view.chain());
        return contributions.by(contribution -> sums.of(contribution, view.chain(), labels));
    }

    private BigDecimal perKilogram(BigDecimal ofBatch) {
        return ofBatch.divide(view.chain().batch(batch).mass().value().kilograms(), ROUNDING);
    }

    /** What suppliers attest of a kg, if they attest anything. */
    private Optional<BigDecimal> attested() {
        return footprint
                .attestedShare(batch, category)
                .filter(part -> part.signum() != 0)
                .flatMap(part -> footprint.perKilogram(batch, category).map(value -> value.multiply(part, ROUNDING)));
    }

    /** What is claimed of the batch, for a kg. */
    private Optional<BigDecimal> claimed() {
        return view.dossier().footprints().claims().stream()
                .filter(claim -> claim.batch().equals(batch))
                .flatMap(claim -> claim
                        .find(category)
                        .map(found -> claimed(found, claim.unit().kilograms()))
                        .stream())
                .findFirst();
    }

    private static BigDecimal claimed(FootprintResult result, BigDecimal kilograms) {
        return kilograms.compareTo(BigDecimal.ONE) == 0
                ? result.value()
                : result.value().divide(kilograms, ROUNDING);
    }

    private static String share(Optional<BigDecimal> share) {
        return share.map(part -> Figures.rounded(part.movePointRight(2), 1) + " %")
                .orElse("not known");
    }

    void json(ObjectNode to) {
        to.put("category", category);
        put(to, "perKg", footprint.perKilogram(batch, category));
        put(to, "primaryShare", footprint.primaryShare(batch, category));
        put(to, "attestedShare", footprint.attestedShare(batch, category));
        put(to, "attestedPerKg", attested());
        claimed().ifPresent(value -> to.put("claimedPerKg", value));
        footprint.contributions(batch, category).ifPresent(contributions -> {
            for (ContributionGrouping sums : ContributionGrouping.values()) {
                ArrayNode list =
                        to.putArray("by" + sums.name().charAt(0) + sums.word().substring(1));
                by(contributions, sums).forEach((name, sum) -> {
                    ObjectNode object = list.addObject().put("name", name);
                    put(object, "perKg", Optional.of(perKilogram(sum.value())));
                    put(object, "share", sum.share());
                    put(object, "primaryPerKg", Optional.of(perKilogram(sum.primary())));
                });
            }
        });
    }

    private static void put(ObjectNode to, String name, Optional<BigDecimal> value) {
        value.ifPresentOrElse(
                known -> to.put(name, known.setScale(DIGITS, RoundingMode.HALF_EVEN)), () -> to.putNull(name));
    }

    static String csv(List<BatchFootprint> results) {
        CsvText csv = new CsvText("batch", "category", "by", "name", "per kg", "share", "primary per kg");
        for (BatchFootprint each : results) {
            csv.row(
                    each.batch,
                    each.category,
                    "total",
                    "",
                    each.footprint.perKilogram(each.batch, each.category).map(BatchFootprint::rounded),
                    "",
                    "");
            each.attested()
                    .ifPresent(value -> csv.row(
                            each.batch,
                            each.category,
                            "attested",
                            "",
                            rounded(value),
                            each.footprint
                                    .attestedShare(each.batch, each.category)
                                    .map(BatchFootprint::rounded),
                            ""));
            each.footprint.contributions(each.batch, each.category).ifPresent(contributions -> {
                for (ContributionGrouping sums : ContributionGrouping.values()) {
                    each.by(contributions, sums)
                            .forEach((name, sum) -> csv.row(
                                    each.batch,
                                    each.category,
                                    sums.word(),
                                    name,
                                    rounded(each.perKilogram(sum.value())),
                                    sum.share().map(BatchFootprint::rounded),
                                    rounded(each.perKilogram(sum.primary()))));
                }
            });
        }
        return csv.text();
    }

    private static BigDecimal rounded(BigDecimal value) {
        return value.setScale(DIGITS, RoundingMode.HALF_EVEN);
    }
}
