package io.didymium.passport.exchange.aas;

import io.didymium.core.batch.Batch;
import io.didymium.core.element.Element;
import io.didymium.core.material.Composition;
import io.didymium.core.origin.SourceClass;
import io.didymium.core.piece.Pieces;
import io.didymium.core.regulation.RulePack;
import io.didymium.core.regulation.RulePacks;
import io.didymium.crypto.internal.json.JsonArray;
import io.didymium.crypto.internal.json.JsonObject;
import io.didymium.crypto.internal.json.JsonObjectBuilder;
import io.didymium.passport.claim.FootprintClaim;
import io.didymium.passport.claim.FootprintResult;
import io.didymium.passport.claim.RecycledStatement;
import io.didymium.passport.credential.ProductSubject;
import io.didymium.passport.untp.value.Fields;
import java.math.BigDecimal;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The values of templates that a passport itself states: a writer completes them, a reader holds an environment against them. */
final class TemplateValues {
    static final String LOCATION = "BatteryMaterialLocation";
    /** The language of names, which nobody states (BCP 47). */
    static final String LANGUAGE = "und";

    private static final String CRADLE_TO_GATE = "cradle to gate";
    private static final Map<String, String> METHODS =
            Map.of("14067", "ISO 14067", "ghg protocol", "GHG Protocol", "14044", "ISO 14040, ISO 14044");
    /** The materials whose recycled content the template has. */
    private static final Set<Element> RECYCLED = Set.of(Element.COBALT, Element.NICKEL, Element.LITHIUM, Element.LEAD);

    private final ProductSubject subject;
    private final List<String> lost = new ArrayList<>();

    TemplateValues(ProductSubject subject) {
        this.subject = subject;
    }

    /** What templates have no value for, found while the values were made. */
    List<String> lost() {
        return List.copyOf(lost);
    }

    private void lose(String what) {
        lost.add(subject.batch().id() + ": " + what);
    }

    JsonObject nameplate() {
        Batch batch = subject.batch();
        return JsonObject.builder()
                .put("URIOfTheProduct", batch.id().value())
                .put("ManufacturerProductDesignation", named(batch.name()))
                .putIfPresent("SerialNumber", batch.pieces().flatMap(Pieces::serial))
                .put("DateOfManufacture", Fields.write(batch.producedLocally().toLocalDate()))
                .put("CountryOfOrigin", subject.country().value())
                .put("UniqueFacilityIdentifier", batch.facility().value())
                .build();
    }

    static JsonObject named(String name) {
        return JsonObject.builder().put(LANGUAGE, name).build();
    }

    /** The carbon footprints for which the template has words. */
    JsonArray footprints() {
        List<JsonObject> footprints = new ArrayList<>();
        for (FootprintClaim claim : subject.footprints()) {
            Optional<FootprintResult> carbon = claim.carbon();
            if (carbon.isEmpty()) {
                continue;
            }
            String boundary = claim.basis().boundary();
            if (boundary.toLowerCase(Locale.ROOT).replace('-', ' ').equals(CRADLE_TO_GATE)) {
                footprints.add(footprint(claim, carbon.get()));
            } else {
                lose("in " + claim.id() + " as a carbon footprint: the system boundary " + boundary
                        + " is no list of phases; the passport's content has the claim");
            }
        }
        return JsonArray.of(footprints);
    }

    private static JsonObject footprint(FootprintClaim claim, FootprintResult carbon) {
        List<String> methods = Stream.concat(
                        claim.basis().profile().map(rules -> rules.name() + " " + rules.version()).stream(),
                        Stream.of(claim.basis().method().name() + " "
                                + claim.basis().method().version()))
                .map(TemplateValues::method)
                .distinct()
                .toList();
        return JsonObject.builder()
                .put("PcfCalculationMethods", JsonArray.ofStrings(methods))
                .put("PcfCO2eq", carbon.value())
                .put("ReferenceImpactUnitForCalculation", "kg")
                .put("QuantityOfMeasureForCalculation", claim.unit().kilograms())
                .put("LifeCyclePhases", JsonArray.ofStrings(List.of("A1-A3")))
                .put(
                        "PublicationDate",
                        Fields.write(claim.date().atStartOfDay(ZoneOffset.UTC).toInstant()))
                .build();
    }

    private static String method(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return METHODS.entrySet().stream()
                .filter(known -> lower.contains(known.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(name);
    }

    /** The elements that were found in the batch, as materials without their place in the battery. */
    List<JsonObject> materials() {
        Optional<Composition> composition = subject.batch().composition();
        List<JsonObject> materials = new ArrayList<>();
        for (Element element : composition.map(Composition::elements).orElse(Set.of())) {
            Optional<CasNumber> known = CasNumber.find(element);
            if (known.isEmpty()) {
                lose(element.symbol() + " as a material of a battery: no CAS number is known here; the content has it");
                continue;
            }
            materials.add(JsonObject.builder()
                    .put("BatteryMaterialIdentifier", known.get().cas())
                    .put("BatteryMaterialName", known.get().name())
                    .put(
                            "BatteryMaterialMass",
                            subject.batch()
                                    .mass()
                                    .value()
                                    .times(composition
                                            .orElseThrow()
                                            .fraction(element)
                                            .value())
                                    .kilograms())
                    .put("IsCriticalRawMaterial", known.get().critical())
                    .build());
        }
        return materials;
    }

    /** The recycled shares of materials that the template has, where the rule counts one kind of source alone. */
    JsonArray recycled() {
        List<JsonObject> shares = new ArrayList<>();
        for (RecycledStatement statement : subject.origin().recycled()) {
            Set<SourceClass> counted = RulePacks.find(statement.pack(), statement.version())
                    .map(RulePack::counted)
                    .map(Set::copyOf)
                    .orElse(Set.of());
            statement.percents().forEach((element, percent) -> {
                if (!RECYCLED.contains(element)) {
                    return;
                }
                if (counted.equals(Set.of(SourceClass.POST_CONSUMER))) {
                    shares.add(share(element, "PostConsumerShare", percent));
                } else if (counted.equals(Set.of(SourceClass.PRE_CONSUMER))) {
                    shares.add(share(element, "PreConsumerShare", percent));
                } else {
                    lose("in " + statement.id() + " as a recycled share of a battery: " + statement.pack()
                            + " counts several kinds of sources; the content has the claim");
                }
            });
        }
        return JsonArray.of(shares);
    }

    private static JsonObject share(Element element, String member, BigDecimal percent) {
        JsonObjectBuilder share = JsonObject.builder()
                .put("RecycledMaterial", CasNumber.find(element).orElseThrow().name());
        return share.put(member, percent).build();
    }
}
