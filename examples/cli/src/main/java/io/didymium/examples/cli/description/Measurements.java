package io.didymium.examples.cli.description;

import io.didymium.core.element.Constituent;
import io.didymium.core.material.Assay;
import io.didymium.core.material.AssayValue;
import io.didymium.core.material.Normalisation;
import io.didymium.core.material.Radioactivity;
import io.didymium.core.material.SampleState;
import io.didymium.core.quantity.Mass;
import io.didymium.core.quantity.MassFraction;
import io.didymium.core.quantity.MeasuredFraction;
import io.didymium.core.quantity.MeasuredMass;
import io.didymium.crypto.bytes.MalformedInputException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Masses, contents and assays as a description gives them: the name of the field has the unit. */
final class Measurements {
    private static final String[] CONTENT_FIELDS = {
        "percent",
        "standardUncertaintyPercent",
        "fraction",
        "standardUncertaintyFraction",
        "ppm",
        "standardUncertaintyPpm"
    };

    private Measurements() {}

    static MeasuredMass mass(DescriptionNode part) throws MalformedInputException {
        return mass(part, "massKg", "standardUncertaintyKg");
    }

    /** A mass and its standard uncertainty in members of other names. */
    static MeasuredMass mass(DescriptionNode part, String mass, String uncertainty) throws MalformedInputException {
        return new MeasuredMass(kilograms(part, mass), kilograms(part, uncertainty));
    }

    static Optional<Assay> assay(DescriptionNode owner) throws MalformedInputException {
        Optional<DescriptionNode> found = owner.findObject("assay");
        if (found.isEmpty()) {
            return Optional.empty();
        }
        DescriptionNode part = found.get().allow("method", "state", "massLossPercent", "contents", "normalisation");
        SampleState state = part.has("state") ? part.word("state", SampleState.class) : SampleState.AS_RECEIVED;
        MassFraction massLoss = part.has("massLossPercent")
                ? within(part, "massLossPercent", () -> MassFraction.ofPercent(part.decimal("massLossPercent")))
                : MassFraction.ZERO;
        List<AssayValue> values = new ArrayList<>();
        for (DescriptionNode content : part.named("contents")) {
            Constituent constituent = content.make(() -> Constituent.parse(content.ownName()));
            values.add(new AssayValue(constituent, content(content)));
        }
        Optional<Normalisation> normalisation = normalisation(part);
        return Optional.of(part.make(() -> new Assay(state, massLoss, part.text("method"), values, normalisation)));
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

    private static Optional<Normalisation> normalisation(DescriptionNode assay) throws MalformedInputException {
        Optional<DescriptionNode> found = assay.findObject("normalisation");
        if (found.isEmpty()) {
            return Optional.empty();
        }
        DescriptionNode part = found.get().allow("originalSumPercent", "reason");
        return Optional.of(part.make(
                () -> new Normalisation(part.decimal("originalSumPercent").movePointLeft(2), part.text("reason"))));
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
}
