package io.didymium.passport.exchange.catenax;

import io.didymium.core.element.Constituent;
import io.didymium.core.material.Assay;
import io.didymium.core.material.AssayValue;
import io.didymium.core.material.ContentLimit;
import io.didymium.core.material.SampleState;
import io.didymium.core.quantity.MassFraction;
import io.didymium.core.quantity.MeasuredFraction;
import io.didymium.crypto.bytes.MalformedInputException;
import io.didymium.crypto.internal.json.JsonObject;
import io.didymium.passport.untp.value.Fields;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One certificate of analysis on the way to a draft. */
final class AnalysisDrafting {
    private static final Set<String> USED = Set.of("name", "description", "value", "dataType", "unit", "method");

    private static final Set<String> TEXTS =
            Set.of("xsd:string", "xsd:decimal", "xsd:integer", "xsd:double", "xsd:float");

    private final AnalysisReader reader;
    private final List<String> leftOut;
    private final List<CatenaxFault> faults = new ArrayList<>();
    private final List<AssayValue> values = new ArrayList<>();
    private final List<ContentLimit> limits = new ArrayList<>();
    private final Map<String, MeasuredFraction> sums = new HashMap<>();
    private final Set<String> names = new LinkedHashSet<>();
    private final Set<String> methods = new LinkedHashSet<>();
    private final Set<SampleState> states = new LinkedHashSet<>();
    private final Set<Boolean> oxideBases = new LinkedHashSet<>();
    private boolean undefinedTotal;

    AnalysisDrafting(AnalysisReader reader, List<String> leftOut) {
        this.reader = reader;
        this.leftOut = leftOut;
    }

    void add(JsonObject property) {
        try {
            read(property);
        } catch (MalformedInputException e) {
            faults.add(new CatenaxFault(e.location(), e.reason()));
        }
    }

    private void read(JsonObject property) throws MalformedInputException {
        String name = property.requireString("name").strip();
        Optional<Constituent> constituent = constituent(name);
        undefinedTotal |= name.equalsIgnoreCase("REO");
        boolean sum = name.equals(AnalysisAspect.TOTAL_OXIDES)
                || name.equals(AnalysisAspect.IGNITION_LOSS)
                || name.equals(AnalysisAspect.MASS_LOSS);
        if (constituent.isEmpty() && !sum) {
            leave(property, "the property " + shown(name) + ", which is no content of an element or compound");
            return;
        }
        Optional<Integer> exponent = AnalysisResult.unit(property.requireString("unit"));
        if (exponent.isEmpty()) {
            leave(property, name + ", whose unit is no part of a mass: " + shown(property.requireString("unit")));
            return;
        }
        if (!TEXTS.contains(property.requireString("dataType"))) {
            leave(property, name + ", whose data type is no number: " + shown(property.requireString("dataType")));
            return;
        }
        if (AnalysisResult.isWithoutLimit(property.requireString("value").strip())) {
            leave(property, name + ", which was not found, without the limit below which it is");
            return;
        }
        if (!names.add(name)) {
            throw property.malformed("name", "is stated twice: " + name);
        }
        AnalysisResult result = AnalysisResult.read(property, exponent.get());
        Optional<SampleWords> words = SampleWords.find(property.requireString("description"));
        if (constituent.isPresent()) {
            content(property, constituent.get(), result, words);
        } else if (words.isEmpty()) {
            undefinedTotal |= name.equals(AnalysisAspect.TOTAL_OXIDES);
            leave(property, name + ", whose part of the assay is not stated");
        } else if (result.below()) {
            throw property.malformed("value", "must not be a limit: " + name);
        } else {
            sums.put(name, measured(property, result, words));
        }
        AnalysisHead.others(property, USED, leftOut);
    }

    private void content(
            JsonObject property, Constituent constituent, AnalysisResult result, Optional<SampleWords> words)
            throws MalformedInputException {
        Optional<SampleState> state = words.map(SampleWords::state).or(reader::state);
        if (state.isEmpty()) {
            throw property.malformed(
                    "description", "does not say the state of the sample (as received, dried, calcined); say it");
        }
        if (words.isEmpty() && reader.state().isPresent()) {
            assumed(property, "that results are parts of the mass, of a sample in the state " + state.get());
        }
        if (result.below()) {
            MassFraction limit = result.fraction();
            limits.add(Fields.built(property, "value", () -> new ContentLimit(constituent, limit)));
        } else {
            values.add(new AssayValue(constituent, measured(property, result, words)));
        }
        states.add(state.get());
        if (constituent.element().isRareEarth()) {
            oxideBases.add(words.map(SampleWords::ofOxides).orElse(false));
        }
        methods(property);
    }

    private MeasuredFraction measured(JsonObject property, AnalysisResult result, Optional<SampleWords> words)
            throws MalformedInputException {
        Optional<BigDecimal> stated = words.flatMap(SampleWords::uncertainty);
        if (stated.isPresent()) {
            return Fields.built(
                    property,
                    "description",
                    () -> new MeasuredFraction(
                            result.fraction(), new MassFraction(stated.get().scaleByPowerOfTen(result.exponent()))));
        }
        if (reader.uncertainty().isEmpty()) {
            throw property.malformed(
                    "description", "states no standard uncertainty of the result; say one, relative to the results");
        }
        if (result.fraction().isZero()) {
            throw property.malformed(
                    "value", "is zero without an uncertainty; ask the laboratory for the limit of detection");
        }
        assumed(property, "the standard uncertainty, which was given for all results");
        return new MeasuredFraction(
                result.fraction(), result.fraction().times(reader.uncertainty().get()));
    }

    private void methods(JsonObject property) throws MalformedInputException {
        if (!property.has("method")) {
            return;
        }
        for (JsonObject method : property.requireArray("method").objects()) {
            String description = method.requireString("methodDescription");
            methods.add(method.findString("methodStandard")
                    .map(standard -> standard + ": " + description)
                    .orElse(description));
        }
    }

    private static Optional<Constituent> constituent(String name) {
        try {
            return name.length() > 40 ? Optional.empty() : Optional.of(Constituent.parse(name));
        } catch (IllegalArgumentException e) {
            // A property of another kind, such as a density.
            return Optional.empty();
        }
    }

    AnalysisDraft draft(AnalysisHead head, String location) {
        boolean found = !values.isEmpty() || !limits.isEmpty();
        if (!found && faults.isEmpty()) {
            faults.add(new CatenaxFault(location, "has no content of an element or compound"));
        }
        if (states.size() > 1) {
            faults.add(new CatenaxFault(location, "is of samples in several states; draft each state on its own"));
        }
        if (found && methods.isEmpty()) {
            faults.add(new CatenaxFault(location, "states no method of analysis"));
        }
        if (oxideBases.contains(!sums.containsKey(AnalysisAspect.TOTAL_OXIDES))) {
            faults.add(new CatenaxFault(
                    location, "states parts of all rare-earth oxides and TREO not together for all rare earths"));
        }
        if (undefinedTotal && !oxideBases.isEmpty()) {
            faults.add(new CatenaxFault(
                    location,
                    "states all rare-earth oxides, and not whether contents of rare earths are parts of them or of the"
                            + " mass; ask the laboratory"));
        }
        if (methods.size() > 1) {
            leftOut.add(location + ": which method found which content");
        }
        @Nullable Assay assay = faults.isEmpty() ? built(location) : null;
        return new AnalysisDraft(head, assay, faults, leftOut);
    }

    private @Nullable Assay built(String location) {
        SampleState state = states.iterator().next();
        MeasuredFraction loss = sums.get(AnalysisAspect.MASS_LOSS);
        if (loss == null && state != SampleState.AS_RECEIVED) {
            faults.add(new CatenaxFault(
                    location, "does not state what the sample lost until it was analysed, as the property mass loss"));
            return null;
        }
        try {
            return Assay.of(String.join("; ", methods))
                    .values(values)
                    .limits(limits)
                    .sample(state, loss == null ? MeasuredFraction.ZERO : loss)
                    .totalOxides(sums.get(AnalysisAspect.TOTAL_OXIDES))
                    .ignitionLoss(sums.get(AnalysisAspect.IGNITION_LOSS))
                    .build();
        } catch (IllegalArgumentException e) {
            faults.add(new CatenaxFault(location, String.valueOf(e.getMessage())));
            return null;
        }
    }

    private void assumed(JsonObject property, String what) {
        leftOut.add(property.location() + ": assumed " + what);
    }

    private void leave(JsonObject property, String what) {
        leftOut.add(property.location() + ": " + what);
    }

    private static String shown(String text) {
        return text.length() > 40 ? text.substring(0, 40) + "…" : text;
    }
}
