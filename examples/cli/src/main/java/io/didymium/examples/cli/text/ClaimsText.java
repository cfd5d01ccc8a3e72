package io.didymium.examples.cli.text;

import io.didymium.core.custody.PeriodStatement;
import io.didymium.core.id.BatchId;
import io.didymium.core.regulation.product.ProductGroup;
import io.didymium.passport.claim.CustodyBooks;
import io.didymium.passport.claim.Dossier;
import io.didymium.passport.claim.FootprintClaim;
import io.didymium.passport.claim.FootprintResult;
import io.didymium.passport.claim.ProductStatement;
import io.didymium.passport.claim.RecycledStatement;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** What passports claim of recycled content, magnets, books of custody and footprints, in a few lines. */
public final class ClaimsText {
    private final Dossier dossier;
    private final ShortNames labels;

    /** The claims of a dossier. */
    public ClaimsText(Dossier dossier) {
        this.dossier = dossier;
        labels = new ShortNames(dossier.chain());
    }

    /** The lines; none if nothing of this kind is claimed. */
    public List<String> lines() {
        return lines(batch -> true);
    }

    /** The lines on some batches, and on all books. */
    public List<String> lines(Predicate<BatchId> batches) {
        List<String> lines = new ArrayList<>();
        dossier.origin().recycled().stream()
                .filter(claim -> batches.test(claim.batch()))
                .forEach(claim -> lines.addAll(line(recycled(claim))));
        dossier.origin().products().stream()
                .filter(product -> batches.test(product.batch()))
                .forEach(product -> lines.addAll(line(magnets(product))));
        dossier.custody().books().forEach(books -> books(books).forEach(text -> lines.addAll(line(text))));
        dossier.footprints().claims().stream()
                .filter(claim -> batches.test(claim.batch()))
                .forEach(claim -> lines.addAll(line(footprint(claim))));
        return lines;
    }

    private static List<String> line(String text) {
        return Wrap.lines("  ", "      ", text);
    }

    private String recycled(RecycledStatement claim) {
        return labels.of(claim.batch()) + " recycled under " + claim.pack() + ": "
                + claim.percents().entrySet().stream()
                        .map(share ->
                                share.getKey().symbol() + " " + share.getValue().toPlainString() + " %")
                        .collect(Collectors.joining(", "));
    }

    private String magnets(ProductStatement product) {
        BigDecimal grams =
                product.information().scope().magnetMass().kilograms().movePointRight(3);
        return labels.of(product.batch()) + " is " + Figures.grouped(product.pieces()) + " pieces, "
                + product.information().group().map(ProductGroup::label).orElse("of no group that the law names")
                + ", each with " + Figures.plain(grams) + " g of magnets in "
                + product.information().magnets().size() + " described parts";
    }

    private List<String> books(CustodyBooks books) {
        List<String> lines = new ArrayList<>();
        for (PeriodStatement statement : books.kept().statements()) {
            lines.add("books " + statement.account().element().symbol() + " "
                    + statement.account().attribute().name() + " at "
                    + labels.site(statement.account().site()) + ", " + statement.period() + ": in "
                    + kilograms(statement.received())
                    + statement
                            .factor()
                            .map(factor -> " x " + Figures.rounded(factor, 5))
                            .orElse("") + " = "
                    + kilograms(statement.credited()) + " kg, claimed " + kilograms(statement.claimed())
                    + " kg, closing " + kilograms(statement.closing()) + " kg");
        }
        return lines;
    }

    private String footprint(FootprintClaim claim) {
        return labels.of(claim.batch()) + " footprint, " + claim.unit().name() + ": "
                + claim.results().stream().map(ClaimsText::result).collect(Collectors.joining(", "));
    }

    private static String result(FootprintResult result) {
        return result.value().toPlainString() + " " + result.category().key()
                + result.shares()
                        .primary()
                        .map(share -> " (" + percent(share) + " own data)")
                        .orElse("");
    }

    private static String kilograms(BigDecimal kilograms) {
        return Figures.rounded(kilograms, 2);
    }

    private static String percent(BigDecimal share) {
        return Figures.rounded(share.movePointRight(2), 0) + " %";
    }
}
