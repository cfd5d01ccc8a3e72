package io.didymium.examples.cli.circularity;

import com.fasterxml.jackson.databind.JsonNode;
import io.didymium.core.circularity.ElementRecycling;
import io.didymium.core.circularity.Rate;
import io.didymium.core.circularity.RecyclingRates;
import io.didymium.core.circularity.RecyclingRecord;
import io.didymium.core.circularity.RecyclingStage;
import io.didymium.core.circularity.SupplyGap;
import io.didymium.core.element.Element;
import io.didymium.crypto.bytes.Bytes;
import io.didymium.crypto.bytes.MalformedInputException;
import io.didymium.examples.cli.text.JsonSource;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A data set of recycling rates, demand and products at the end of their life, with its source.
 *
 * @param source where the numbers are from, and for which year and region
 * @param rates the rates by element, each as far as the data set has it
 * @param gaps demand and end of life by element, where the data set has both
 */
record RecyclingData(String source, Map<Element, RecyclingRates> rates, Map<Element, SupplyGap> gaps) {
    private static final Set<String> MEMBERS =
            Set.of("collection", "pre-treatment", "recovery", "demandKg", "endOfLifeKg", "note");

    static RecyclingData read(Bytes file) throws MalformedInputException {
        JsonNode root = JsonSource.read(file);
        String source = root.path("source").asText("");
        if (!root.path("format").asText("").equals("didymium-recycling") || source.isBlank()) {
            throw new MalformedInputException("/format", "expected format didymium-recycling and a source");
        }
        Map<Element, RecyclingRates> rates = new EnumMap<>(Element.class);
        Map<Element, SupplyGap> gaps = new EnumMap<>(Element.class);
        for (Map.Entry<String, JsonNode> one : root.path("elements").properties()) {
            String place = "/elements/" + one.getKey();
            Element element = Element.find(one.getKey())
                    .orElseThrow(() -> new MalformedInputException(place, "no symbol of an element"));
            rates.put(element, rates(element, one.getValue(), place));
            gap(element, one.getValue(), place).ifPresent(gap -> gaps.put(element, gap));
        }
        return new RecyclingData(source, rates, gaps);
    }

    /** What a record states, as a data set. */
    static RecyclingData of(RecyclingRecord record, String keeper) {
        Map<Element, RecyclingRates> rates = new EnumMap<>(Element.class);
        Map<Element, SupplyGap> gaps = new EnumMap<>(Element.class);
        for (ElementRecycling stated : record.elements()) {
            rates.put(stated.element(), stated.rates());
            stated.gap().ifPresent(gap -> gaps.put(stated.element(), gap));
        }
        return new RecyclingData(record.source() + " (" + record.region() + "; " + keeper + ")", rates, gaps);
    }

    private static RecyclingRates rates(Element element, JsonNode node, String place) throws MalformedInputException {
        Set<String> unknown = new HashSet<>();
        node.fieldNames().forEachRemaining(unknown::add);
        unknown.removeAll(MEMBERS);
        if (!unknown.isEmpty()) {
            throw new MalformedInputException(place, "unknown fields: " + unknown);
        }
        Map<RecyclingStage, Rate> stages = new EnumMap<>(RecyclingStage.class);
        for (RecyclingStage stage : RecyclingStage.values()) {
            String name = stage.name().toLowerCase(Locale.ROOT).replace('_', '-');
            if (node.has(name)) {
                JsonNode rate = node.get(name);
                try {
                    stages.put(
                            stage,
                            new Rate(
                                    decimal(rate, "value", place + "/" + name),
                                    decimal(rate, "standardUncertainty", place + "/" + name)));
                } catch (IllegalArgumentException e) {
                    throw new MalformedInputException(place + "/" + name, String.valueOf(e.getMessage()));
                }
            }
        }
        return new RecyclingRates(element, stages);
    }

    private static Optional<SupplyGap> gap(Element element, JsonNode node, String place)
            throws MalformedInputException {
        if (!node.has("demandKg") || !node.has("endOfLifeKg")) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    new SupplyGap(element, decimal(node, "demandKg", place), decimal(node, "endOfLifeKg", place)));
        } catch (IllegalArgumentException e) {
            throw new MalformedInputException(place, String.valueOf(e.getMessage()));
        }
    }

    private static BigDecimal decimal(JsonNode node, String name, String place) throws MalformedInputException {
        JsonNode value = node.path(name);
        if (!value.isNumber()) {
            throw new MalformedInputException(place + "/" + name, "expected a number");
        }
        return value.decimalValue();
    }
}
