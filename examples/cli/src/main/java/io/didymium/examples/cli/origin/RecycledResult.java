package io.didymium.examples.cli.origin;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.didymium.core.element.Element;
import io.didymium.core.finding.Finding;
import io.didymium.core.origin.Share;
import io.didymium.core.origin.SourceClass;
import io.didymium.core.quantity.Mass;
import io.didymium.core.regulation.ApplicationDate;
import io.didymium.core.regulation.ElementPresence;
import io.didymium.core.regulation.RecycledContent;
import io.didymium.core.regulation.RecycledElement;
import io.didymium.core.regulation.RulePack;
import io.didymium.core.regulation.Scope;
import io.didymium.core.regulation.product.MagnetProduct;
import io.didymium.core.regulation.product.ProductGroup;
import io.didymium.examples.cli.shell.Console;
import io.didymium.examples.cli.text.CsvText;
import io.didymium.examples.cli.text.Figures;
import io.didymium.examples.cli.text.Json;
import io.didymium.examples.cli.text.ShortNames;
import io.didymium.examples.cli.text.Table;
import io.didymium.examples.cli.text.Wrap;
import io.didymium.examples.cli.view.ChainView;
import io.didymium.passport.claim.ProductStatement;
import io.didymium.passport.claim.RecycledStatement;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The recycled content of one batch under one rule pack, ready to be shown.
 *
 * @param content the result
 * @param claim what is claimed under the same rule pack
 * @param product what is stated about the magnets of the product, if it is one
 * @param day the day on which the rule is asked
 */
record RecycledResult(
        RecycledContent content, Optional<RecycledStatement> claim, Optional<ProductStatement> product, LocalDate day) {
    private static final int DIGITS = 12;
    private static final int MOST_UNSTATED = 12;

    void show(Console console, ChainView view) {
        RulePack pack = content.pack();
        console.print();
        console.heading(new ShortNames(view.chain()).of(content.batch()) + " under " + pack);
        console.print(Wrap.lines("  source  ", "          ", pack.source()));
        console.print(Wrap.lines("  basis   ", "          ", pack.basis()));
        console.print(Wrap.lines(
                "  counts  ",
                "          ",
                pack.counted().stream().map(SourceClass::label).collect(Collectors.joining(", "))));
        console.print(Wrap.lines("  scope   ", "          ", scope()));
        console.print("  timing  " + timing());
        Table table = new Table()
                .column("element", Table.Align.LEFT)
                .column("content %", Table.Align.POINT)
                .column("presence", Table.Align.LEFT)
                .column("recycled %", Table.Align.POINT)
                .column("u %", Table.Align.POINT)
                .column("unknown %", Table.Align.POINT)
                .column("claimed %", Table.Align.POINT);
        List<RecycledElement> shown = shown();
        for (RecycledElement each : shown) {
            table.row(
                    each.element().symbol(),
                    known(each)
                            .map(content -> Figures.rounded(content.movePointRight(2), 3))
                            .orElse("not stated"),
                    word(each.presence()),
                    percent(each.recycled(), each),
                    each.standardUncertainty()
                            .map(u -> Figures.rounded(u.movePointRight(2), 2))
                            .orElse(absent(each)),
                    percent(each.undetermined(), each),
                    claimed(each.element()).map(BigDecimal::toPlainString).orElse("none"));
        }
        console.print(table.lines("    "));
        if (shown.size() < content.elements().size()) {
            console.print("    of " + (content.elements().size() - shown.size())
                    + " more elements no analysis says anything");
        }
        findings()
                .forEach(finding ->
                        console.print(Wrap.lines("    " + finding.severity() + "  ", "      ", finding.message())));
    }

    /** All elements of a rule on few; of a rule on many those that an analysis says something of. */
    private List<RecycledElement> shown() {
        return content.elements().values().stream()
                .filter(each ->
                        content.elements().size() <= MOST_UNSTATED || each.presence() != ElementPresence.NOT_STATED)
                .toList();
    }

    /** Whether the product falls under the rule: known only for a product whose magnets are described. */
    private String scope() {
        Scope scope = content.pack().scope();
        if (product.isEmpty()) {
            return "not known: no product with magnets is described";
        }
        MagnetProduct described = product.get().information().scope();
        return word(scope.of(described)) + ": "
                + described.group().map(ProductGroup::label).orElse("product group not stated") + " with "
                + grams(scope.countedMass(described)) + " of magnets that count"
                + (described.isComplete() ? "" : ", others not described")
                + scope.massAbove()
                        .map(limit -> ", required above " + grams(limit))
                        .orElse("");
    }

    private static String grams(Mass mass) {
        return Figures.plain(mass.kilograms().movePointRight(3)) + " g";
    }

    private String timing() {
        ApplicationDate timing = content.pack().applicationDate();
        String since = timing.equals(ApplicationDate.VOLUNTARY) ? "" : ", not before " + timing.notBefore();
        return word(timing.on(day)) + " on " + day + since;
    }

    /** Those of the result, and the elements that a claim omits. */
    private List<Finding> findings() {
        List<Finding> findings = new ArrayList<>(content.findings());
        claim.ifPresent(
                stated -> findings.addAll(content.omissions(stated.percents().keySet())));
        return findings;
    }

    private Optional<BigDecimal> claimed(Element element) {
        return claim.flatMap(stated -> Optional.ofNullable(stated.percents().get(element)));
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** The content; of what no analysis states, none. */
    private static Optional<BigDecimal> known(RecycledElement element) {
        return element.presence() == ElementPresence.NOT_STATED
                ? Optional.empty()
                : Optional.of(element.content().value());
    }

    private static String percent(Optional<Share> share, RecycledElement element) {
        return share.map(known -> known.percent(2).toPlainString()).orElse(absent(element));
    }

    /** The word for a share that there is not: of what is not in the batch none, of what nobody states none that is known. */
    private static String absent(RecycledElement element) {
        return element.presence() == ElementPresence.NOT_STATED ? "not known" : "none";
    }

    void json(ObjectNode to) {
        RulePack pack = content.pack();
        to.put("batch", content.batch().value())
                .put("rulePack", pack.id())
                .put("version", pack.version())
                .put("source", pack.source())
                .put("basis", pack.basis())
                .put("timing", pack.applicationDate().on(day).name());
        product.ifPresent(said ->
                to.put("scope", pack.scope().of(said.information().scope()).name()));
        ArrayNode elements = to.putArray("elements");
        for (RecycledElement each : content.elements().values()) {
            ObjectNode object = elements.addObject()
                    .put("element", each.element().symbol())
                    .put("presence", each.presence().name());
            put(object, "contentFraction", known(each));
            // Of what is not there no share is stated, not even zero.
            put(object, "recycledShare", each.recycled().map(share -> share.decimal(DIGITS)));
            put(object, "undeterminedShare", each.undetermined().map(share -> share.decimal(DIGITS)));
            put(object, "standardUncertainty", each.standardUncertainty().map(RecycledResult::rounded));
            put(object, "claimedPercent", claimed(each.element()));
        }
        Json.findings(to, findings());
    }

    private static void put(ObjectNode to, String name, Optional<BigDecimal> value) {
        value.ifPresentOrElse(known -> to.put(name, known), () -> to.putNull(name));
    }

    private static BigDecimal rounded(BigDecimal uncertainty) {
        return uncertainty.setScale(DIGITS, RoundingMode.HALF_EVEN);
    }

    static String csv(List<RecycledResult> results) {
        CsvText csv = new CsvText(
                "batch",
                "rule pack",
                "version",
                "scope",
                "timing",
                "element",
                "content fraction",
                "presence",
                "recycled share",
                "standard uncertainty",
                "undetermined share",
                "claimed percent");
        for (RecycledResult result : results) {
            RulePack pack = result.content.pack();
            for (RecycledElement each : result.content.elements().values()) {
                csv.row(
                        result.content.batch(),
                        pack.id(),
                        pack.version(),
                        result.product.map(
                                said -> pack.scope().of(said.information().scope())),
                        pack.applicationDate().on(result.day),
                        each.element().symbol(),
                        known(each),
                        each.presence(),
                        each.recycled().map(share -> share.decimal(DIGITS)),
                        each.standardUncertainty().map(RecycledResult::rounded),
                        each.undetermined().map(share -> share.decimal(DIGITS)),
                        result.claimed(each.element()));
            }
        }
        return csv.text();
    }
}
