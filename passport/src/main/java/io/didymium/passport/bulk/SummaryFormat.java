package io.didymium.passport.bulk;

import io.didymium.core.element.Element;
import io.didymium.core.material.AnalysisScope;
import io.didymium.core.material.Composition;
import io.didymium.core.quantity.Mass;
import io.didymium.core.quantity.MassFraction;
import io.didymium.core.quantity.MeasuredFraction;
import io.didymium.core.quantity.MeasuredMass;
import io.didymium.crypto.bytes.Bytes;
import io.didymium.crypto.bytes.MalformedInputException;
import io.didymium.crypto.internal.json.JsonArray;
import io.didymium.crypto.internal.json.JsonLimits;
import io.didymium.crypto.internal.json.JsonObject;
import io.didymium.crypto.internal.json.JsonObjectBuilder;
import io.didymium.crypto.internal.json.JsonReader;
import io.didymium.passport.report.Outcome;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** The JSON form of {@link CredentialSummary}; members that hold nothing are left out. */
final class SummaryFormat {
    private SummaryFormat() {}

    static Bytes write(CredentialSummary summary) {
        JsonObjectBuilder json = JsonObject.builder()
                .put("digest", summary.digest())
                .put("id", summary.id())
                .put("issuer", summary.issuer());
        summary.validFrom().ifPresent(from -> json.put("validFrom", from.toString()));
        json.put(
                "links", array(summary.links().stream().map(SummaryFormat::link).toList()));
        json.put("needs", JsonArray.ofStrings(List.copyOf(summary.needs())));
        json.put("offers", JsonArray.ofStrings(List.copyOf(summary.offers())));
        json.putIfPresent("operator", summary.operator());
        json.put("acts", summary.acts());
        json.put("outputs", JsonObject.ofStrings(summary.outputs()));
        JsonObjectBuilder inputs = JsonObject.builder();
        summary.inputs()
                .forEach((batch, portion) -> inputs.put(batch, mass(portion).build()));
        json.put("inputs", inputs.build());
        summary.lot().ifPresent(lot -> json.put("lot", lot(lot)));
        json.put(
                "entries",
                array(summary.entries().stream().map(EntryFormat::write).toList()));
        json.put(
                "atSite",
                array(summary.atSite().stream().map(EntryFormat::write).toList()));
        json.put(
                "reasons",
                array(summary.reasons().stream()
                        .map(reason -> JsonObject.builder()
                                .put("outcome", reason.outcome().name())
                                .put("code", reason.code())
                                .build())
                        .toList()));
        return json.toBytes();
    }

    private static JsonArray array(List<JsonObject> objects) {
        return JsonArray.of(objects);
    }

    private static JsonObject link(SummaryLink link) {
        return JsonObject.builder()
                .put("target", link.target())
                .put("digest", link.digest())
                .put("predecessor", link.predecessor())
                .build();
    }

    private static JsonObjectBuilder mass(MeasuredMass mass) {
        return JsonObject.builder()
                .put("kilograms", mass.value().kilograms())
                .put("uncertainty", mass.standardUncertainty().kilograms());
    }

    private static JsonObject lot(LotContent lot) {
        JsonObjectBuilder json = mass(lot.mass());
        lot.contents().ifPresent(known -> {
            json.put("scope", known.scope().name());
            JsonObjectBuilder fractions = JsonObject.builder();
            known.fractions()
                    .forEach((element, content) -> fractions.put(
                            element.symbol(),
                            JsonObject.builder()
                                    .put("fraction", content.value().value())
                                    .put(
                                            "uncertainty",
                                            content.standardUncertainty().value())
                                    .build()));
            json.put("fractions", fractions.build());
            JsonObjectBuilder limits = JsonObject.builder();
            known.limits().forEach((element, limit) -> limits.put(element.symbol(), limit.value()));
            json.put("limits", limits.build());
        });
        return json.build();
    }

    static CredentialSummary read(Bytes bytes) throws MalformedInputException {
        JsonObject json = new JsonReader(JsonLimits.standard()).readObject(bytes);
        try {
            CredentialSummary.Builder summary = CredentialSummary.builder(
                            json.requireString("digest"), json.requireString("id"))
                    .issuer(json.requireString("issuer"))
                    .needs(strings(json, "needs"))
                    .offers(strings(json, "offers"))
                    .operator(json.findString("operator").orElse(null))
                    .acts(json.requireBoolean("acts"))
                    .outputs(outputs(json.requireObject("outputs")))
                    .entries(EntryFormat.read(json.requireArray("entries")))
                    .atSite(EntryFormat.read(json.requireArray("atSite")));
            Optional<String> from = json.findString("validFrom");
            summary.validFrom(from.isPresent() ? Instant.parse(from.get()) : null);
            List<SummaryLink> links = new ArrayList<>();
            for (JsonObject link : json.requireArray("links").objects()) {
                links.add(new SummaryLink(
                        link.requireString("target"),
                        link.requireString("digest"),
                        link.requireBoolean("predecessor")));
            }
            SortedSet<Reason> reasons = new TreeSet<>();
            for (JsonObject reason : json.requireArray("reasons").objects()) {
                reasons.add(new Reason(Outcome.valueOf(reason.requireString("outcome")), reason.requireString("code")));
            }
            SortedMap<String, MeasuredMass> inputs = new TreeMap<>();
            JsonObject portions = json.requireObject("inputs");
            for (String batch : portions.names()) {
                inputs.put(batch, mass(portions.requireObject(batch)));
            }
            Optional<JsonObject> lot = json.findObject("lot");
            summary.lot(lot.isPresent() ? lot(lot.get()) : null);
            return summary.links(links).reasons(reasons).inputs(inputs).build();
        } catch (IllegalArgumentException | ArithmeticException | DateTimeException e) {
            throw new MalformedInputException("", String.valueOf(e.getMessage()), e);
        }
    }

    private static SortedSet<String> strings(JsonObject json, String name) throws MalformedInputException {
        return new TreeSet<>(json.requireArray(name).strings());
    }

    private static SortedMap<String, String> outputs(JsonObject json) throws MalformedInputException {
        SortedMap<String, String> outputs = new TreeMap<>();
        for (String batch : json.names()) {
            outputs.put(batch, json.requireString(batch));
        }
        return outputs;
    }

    private static MeasuredMass mass(JsonObject json) throws MalformedInputException {
        return new MeasuredMass(
                new Mass(json.requireDecimal("kilograms")), new Mass(json.requireDecimal("uncertainty")));
    }

    private static LotContent lot(JsonObject json) throws MalformedInputException {
        Optional<String> scope = json.findString("scope");
        if (scope.isEmpty()) {
            return new LotContent(mass(json), Optional.empty());
        }
        Map<Element, MeasuredFraction> fractions = new EnumMap<>(Element.class);
        JsonObject stated = json.requireObject("fractions");
        for (String symbol : stated.names()) {
            JsonObject content = stated.requireObject(symbol);
            fractions.put(
                    Element.ofSymbol(symbol),
                    new MeasuredFraction(
                            new MassFraction(content.requireDecimal("fraction")),
                            new MassFraction(content.requireDecimal("uncertainty"))));
        }
        Map<Element, MassFraction> limits = new EnumMap<>(Element.class);
        JsonObject below = json.requireObject("limits");
        for (String symbol : below.names()) {
            limits.put(Element.ofSymbol(symbol), new MassFraction(below.requireDecimal(symbol)));
        }
        return new LotContent(
                mass(json), Optional.of(new Composition(fractions, limits, AnalysisScope.valueOf(scope.get()))));
    }
}
