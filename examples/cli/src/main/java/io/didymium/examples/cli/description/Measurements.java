package io.didymium.examples.cli.description;

import com.fasterxml.jackson.databind.JsonNode;
import io.didymium.core.element.Constituent;
import io.didymium.core.material.Assay;
import io.didymium.core.material.Normalisation;
import io.didymium.core.material.Radioactivity;
import io.didymium.core.material.SampleState;
import io.didymium.core.piece.BillLine;
import io.didymium.core.piece.Packing;
import io.didymium.core.piece.PieceShare;
import io.didymium.core.piece.Pieces;
import io.didymium.core.process.Flow;
import io.didymium.core.process.FlowKind;
import io.didymium.core.process.MassBasis;
import io.didymium.core.quantity.Mass;
import io.didymium.core.quantity.MassFraction;
import io.didymium.core.quantity.MeasuredFraction;
import io.didymium.core.quantity.MeasuredMass;
import io.didymium.core.quantity.TradeMass;
import io.didymium.crypto.bytes.MalformedInputException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/**
 * Masses, contents and assays as a description gives them: the name of the field has the unit, or a content is a text that a laboratory
 * would write.
 */
final class Measurements {
    private static final String[] CONTENT_FIELDS = {
        "percent",
        "standardUncertaintyPercent",
        "fraction",
        "standardUncertaintyFraction",
        "ppm",
        "standardUncertaintyPpm"
    };

    private static final List<String> LIMITS = List.of("belowPercent", "belowFraction", "belowPpm");
    private static final List<String> VALUES = List.of("percent", "fraction", "ppm");

    private Measurements() {}

    /** A mass in kg, or as a text with its unit and uncertainty; dry tonnes and contained constituents are not the mass of goods. */
    static MeasuredMass mass(DescriptionNode part) throws MalformedInputException {
        if (part.has("weight")) {
            if (part.has("massKg") || part.has("standardUncertaintyKg")) {
                throw part.fault("weight", "is beside massKg or standardUncertaintyKg; keep one of the two");
            }
            TradeMass stated = within(part, "weight", () -> TradeMass.parse(part.text("weight")));
            if (stated.matter() != TradeMass.Matter.AS_RECEIVED) {
                throw part.fault("weight", "is not the mass of the goods as received, which the books are kept in");
            }
            return stated.mass();
        }
        return mass(part, "massKg", "standardUncertaintyKg");
    }

    /** A mass and its standard uncertainty in members of other names. */
    static MeasuredMass mass(DescriptionNode part, String mass, String uncertainty) throws MalformedInputException {
        return new MeasuredMass(kilograms(part, mass), kilograms(part, uncertainty));
    }

    /** The pieces of a batch. */
    static Optional<Pieces> pieces(DescriptionNode owner) throws MalformedInputException {
        Optional<DescriptionNode> found = owner.findObject("pieces");
        if (found.isEmpty()) {
            return Optional.empty();
        }
        DescriptionNode part = found.get().allow("kind", "count", "unit", "serial", "bill");
        Pieces.Builder pieces = part.make(() -> Pieces.builder(part.text("kind"), number(part, "count")));
        pieces.serial(part.findText("serial").orElse(null));
        Optional<DescriptionNode> unit = part.findObject("unit");
        if (unit.isPresent()) {
            pieces.unitMass(mass(unit.get().allow("massKg", "standardUncertaintyKg")));
        }
        List<BillLine> bill = new ArrayList<>();
        for (DescriptionNode line : part.objects("bill")) {
            line.allow("part", "perPiece", "massKg", "standardUncertaintyKg");
            bill.add(line.make(() -> new BillLine(line.text("part"), number(line, "perPiece"), mass(line))));
        }
        return Optional.of(part.make(() -> pieces.bill(bill).build()));
    }

    /** The packages of a batch. */
    static List<Packing> packages(DescriptionNode owner) throws MalformedInputException {
        List<Packing> packages = new ArrayList<>();
        for (DescriptionNode part : owner.objects("packages")) {
            part.allow("id", "grossKg", "grossUncertaintyKg", "tareKg", "tareUncertaintyKg", "seal");
            packages.add(part.make(() -> new Packing(
                    part.text("id"),
                    new MeasuredMass(kilograms(part, "grossKg"), kilograms(part, "grossUncertaintyKg")),
                    new MeasuredMass(kilograms(part, "tareKg"), kilograms(part, "tareUncertaintyKg")),
                    part.findText("seal"))));
        }
        return packages;
    }

    /** The pieces or packages of a portion, if any are given. */
    static Optional<PieceShare> share(DescriptionNode part) throws MalformedInputException {
        if (!part.has("count") && !part.has("packages") && !part.has("serials")) {
            return Optional.empty();
        }
        PieceShare.Builder share = PieceShare.builder();
        if (part.has("count")) {
            share.count(number(part, "count"));
        }
        List<String> packages = part.findTexts("packages").orElse(List.of());
        List<String> serials = part.findTexts("serials").orElse(List.of());
        return Optional.of(
                part.make(() -> share.packages(packages).serials(serials).build()));
    }

    private static long number(DescriptionNode part, String name) throws MalformedInputException {
        BigDecimal number = part.decimal(name);
        if (number.stripTrailingZeros().scale() > 0 || number.precision() - number.scale() > 15) {
            throw part.fault(name, "expected a whole number, found " + number.toPlainString());
        }
        return number.longValueExact();
    }

    static Flow flow(DescriptionNode part) throws MalformedInputException {
        part.allow("kind", "name", "weight", "massKg", "standardUncertaintyKg", "massBasis", "assay");
        return part.make(() -> new Flow(
                part.word("kind", FlowKind.class),
                part.text("name"),
                mass(part),
                part.has("massBasis") ? part.word("massBasis", MassBasis.class) : MassBasis.ESTIMATED,
                assay(part)));
    }

    static Optional<Radioactivity> radioactivity(DescriptionNode owner) throws MalformedInputException {
        Optional<DescriptionNode> found = owner.findObject("radioactivity");
        if (found.isEmpty()) {
            return Optional.empty();
        }
        DescriptionNode part = found.get().allow("method", "thorium", "uranium");
        return Optional.of(part.make(() -> new Radioactivity(
                content(part.object("thorium")), content(part.object("uranium")), part.text("method"))));
    }

    private static MeasuredFraction content(DescriptionNode part) throws MalformedInputException {
        part.allow(CONTENT_FIELDS);
        return new MeasuredFraction(
                fraction(part, "percent", "fraction", "ppm"),
                fraction(part, "standardUncertaintyPercent", "standardUncertaintyFraction", "standardUncertaintyPpm"));
    }

    /** A content without uncertainty, as it is printed on a label. */
    static MassFraction fraction(DescriptionNode part) throws MalformedInputException {
        return fraction(part, "percent", "fraction", "ppm");
    }

    private static MassFraction fraction(DescriptionNode part, String percent, String fraction, String ppm)
            throws MalformedInputException {
        List<String> given = new ArrayList<>();
        for (String name : List.of(percent, fraction, ppm)) {
            if (part.has(name)) {
                given.add(name);
            }
        }
        if (given.size() != 1) {
            String all = percent + ", " + fraction + " or " + ppm;
            throw new MalformedInputException(
                    part.pointer(),
                    given.isEmpty()
                            ? "has no value; give one of " + all
                            : "has more than one value: " + String.join(", ", given) + "; keep one of them");
        }
        String name = given.get(0);
        int shift = name.equals(percent) ? 2 : name.equals(ppm) ? 6 : 0;
        return within(part, name, () -> new MassFraction(part.decimal(name).movePointLeft(shift)));
    }

    static Mass kilograms(DescriptionNode part, String name) throws MalformedInputException {
        BigDecimal kilograms = part.decimal(name);
        return within(part, name, () -> new Mass(kilograms));
    }

    /** A quantity of one member, whose refusal is a fault of that member. */
    private static <T> T within(DescriptionNode part, String name, DescriptionNode.Making<T> making)
            throws MalformedInputException {
        return new DescriptionNode(part.node(), part.at(name)).make(making);
    }

    static Optional<Assay> assay(DescriptionNode owner) throws MalformedInputException {
        Optional<DescriptionNode> found = owner.findObject("assay");
        if (found.isEmpty()) {
            return Optional.empty();
        }
        DescriptionNode part = found.get()
                .allow(
                        "method",
                        "state",
                        "massLossPercent",
                        "massLossStandardUncertaintyPercent",
                        "lossOnIgnition",
                        "totalOxides",
                        "complete",
                        "contents",
                        "normalisation");
        String method = part.text("method");
        Assay.Builder assay = Assay.of(method)
                .sample(
                        part.has("state") ? part.word("state", SampleState.class) : SampleState.AS_RECEIVED,
                        new MeasuredFraction(
                                percent(part, "massLossPercent"), percent(part, "massLossStandardUncertaintyPercent")))
                .normalisation(normalisation(part).orElse(null));
        if (part.has("lossOnIgnition")) {
            assay.ignitionLoss(measured(part, "lossOnIgnition"));
        }
        if (part.has("totalOxides")) {
            assay.totalOxides(measured(part, "totalOxides"));
        }
        if (part.has("complete") && part.truth("complete")) {
            assay.complete();
        }
        DescriptionNode contents = part.object("contents");
        for (Iterator<String> names = contents.node().fieldNames(); names.hasNext(); ) {
            add(assay, contents, names.next());
        }
        return Optional.of(part.make(assay::build));
    }

    private static void add(Assay.Builder assay, DescriptionNode contents, String name) throws MalformedInputException {
        JsonNode value = contents.node().get(name);
        Constituent constituent = new DescriptionNode(value, contents.at(name)).make(() -> Constituent.parse(name));
        if (value.isTextual()) {
            within(contents, name, () -> assay.content(name, value.textValue()));
            return;
        }
        DescriptionNode content = contents.object(name);
        Optional<MassFraction> limit = limit(content);
        if (limit.isPresent()) {
            within(contents, name, () -> assay.below(constituent, limit.get()));
        } else {
            assay.content(constituent, content(content));
        }
    }

    /** The limit of a content below it: a field of its own, or a value with a sign before it, such as {@code "<0.2"}. */
    private static Optional<MassFraction> limit(DescriptionNode content) throws MalformedInputException {
        for (String name : LIMITS) {
            if (content.has(name)) {
                content.allow(name);
                return Optional.of(scaled(content, name, content.decimal(name)));
            }
        }
        for (String name : VALUES) {
            JsonNode value = content.node().path(name);
            if (value.isTextual() && value.textValue().startsWith("<")) {
                content.allow(CONTENT_FIELDS);
                BigDecimal number = within(
                        content,
                        name,
                        () -> new BigDecimal(value.textValue().substring(1).strip()));
                return Optional.of(scaled(content, name, number));
            }
        }
        return Optional.empty();
    }

    private static MassFraction scaled(DescriptionNode content, String name, BigDecimal number)
            throws MalformedInputException {
        int shift = name.endsWith("ercent") ? 2 : name.endsWith("pm") ? 6 : 0;
        return within(content, name, () -> new MassFraction(number.movePointLeft(shift)));
    }

    /** A content with its uncertainty, as an object or as a text such as {@code "99.0 % ± 0.2"}. */
    private static MeasuredFraction measured(DescriptionNode part, String name) throws MalformedInputException {
        return part.node().get(name).isTextual()
                ? within(
                        part,
                        name,
                        () -> MeasuredFraction.parse(part.node().get(name).textValue()))
                : content(part.object(name));
    }

    private static MassFraction percent(DescriptionNode part, String name) throws MalformedInputException {
        return part.has(name)
                ? within(part, name, () -> MassFraction.ofPercent(part.decimal(name)))
                : MassFraction.ZERO;
    }

    private static Optional<Normalisation> normalisation(DescriptionNode assay) throws MalformedInputException {
        Optional<DescriptionNode> found = assay.findObject("normalisation");
        if (found.isEmpty()) {
            return Optional.empty();
        }
        DescriptionNode part = found.get().allow("originalSumPercent", "reason");
        return Optional.of(part.make(
                () -> new Normalisation(part.decimal("originalSumPercent").movePointLeft(2), part.text("reason"))));
    }
}
