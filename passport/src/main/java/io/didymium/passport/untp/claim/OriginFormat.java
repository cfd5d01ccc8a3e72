package io.didymium.passport.untp.claim;

import io.didymium.core.element.Element;
import io.didymium.core.id.BatchId;
import io.didymium.core.origin.OriginClaim;
import io.didymium.core.origin.Share;
import io.didymium.core.origin.SourceClass;
import io.didymium.core.origin.SourceDeclaration;
import io.didymium.core.party.CountryCode;
import io.didymium.core.quantity.Mass;
import io.didymium.core.quantity.MassFraction;
import io.didymium.crypto.bytes.MalformedInputException;
import io.didymium.crypto.internal.json.JsonArray;
import io.didymium.crypto.internal.json.JsonObject;
import io.didymium.crypto.internal.json.JsonObjectBuilder;
import io.didymium.passport.claim.MaterialProvenance;
import io.didymium.passport.claim.OriginStatements;
import io.didymium.passport.claim.ProductStatement;
import io.didymium.passport.claim.RecycledStatement;
import io.didymium.passport.untp.value.ConceptFormat;
import io.didymium.passport.untp.value.Fields;
import io.didymium.passport.untp.value.PartyFormat;
import io.didymium.passport.untp.value.QuantityFormat;
import io.didymium.passport.untp.value.SourceFormat;
import io.didymium.passport.untp.value.Terms;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The wire form of the origins in a product passport, recycled shares aside: UNTP's {@code materialProvenance} with two
 * terms of our own, and beside it what UNTP has no term for.
 */
public final class OriginFormat {
    private static final String PROVENANCE = "materialProvenance";
    private static final String PLACE = "/credentialSubject/" + PROVENANCE + "/";
    private static final Pattern ENTRY = Pattern.compile(PLACE + "\\d+");
    private static final String CLAIMS = "originClaim";
    private static final String CHARACTERISTICS = "characteristics";
    private static final String MASS_FRACTION = "massFraction";
    private static final String MASS = "mass";
    private static final String RECYCLED = "recycledMassFraction";

    private OriginFormat() {}

    public static void write(OriginStatements origin, JsonObjectBuilder product) {
        origin.sources().forEach(declared -> product.put(SourceFormat.MEMBER, SourceFormat.write(declared)));
        if (!origin.provenance().isEmpty()) {
            product.put(PROVENANCE, Fields.array(origin.provenance(), OriginFormat::write));
        }
        if (!origin.origins().isEmpty()) {
            product.put(CLAIMS, Fields.array(origin.origins(), OriginFormat::write));
        }
        origin.products()
                .forEach(stated -> product.put(
                        CHARACTERISTICS,
                        JsonObject.builder()
                                .put(MagnetFormat.MEMBER, MagnetFormat.write(stated))
                                .build()));
    }

    public static OriginStatements read(JsonObject product, BatchId batch, List<RecycledStatement> recycled)
            throws MalformedInputException {
        List<SourceDeclaration> sources =
                Fields.optional(product, SourceFormat.MEMBER, declared -> SourceFormat.read(declared, batch)).stream()
                        .toList();
        List<MaterialProvenance> provenance =
                Fields.listIfPresent(product, PROVENANCE, entry -> readProvenance(entry, batch));
        List<OriginClaim> claims = Fields.listIfPresent(product, CLAIMS, claim -> readClaim(claim, batch));
        Optional<JsonObject> characteristics = product.findObject(CHARACTERISTICS);
        List<ProductStatement> products = characteristics.isEmpty()
                ? List.of()
                : Fields.optional(
                                characteristics.get(), MagnetFormat.MEMBER, stated -> MagnetFormat.read(stated, batch))
                        .stream()
                        .toList();
        return Fields.built(
                product,
                () -> OriginStatements.builder()
                        .sources(sources)
                        .origins(claims)
                        .provenance(provenance)
                        .recycled(recycled)
                        .products(products)
                        .build());
    }

    private static JsonObject write(MaterialProvenance entry) {
        return JsonObject.builder()
                .put("name", nameOf(entry))
                .put("originCountry", PartyFormat.write(entry.country().orElse(MaterialProvenance.UNKNOWN_COUNTRY)))
                .put("materialType", materialType(entry.element()))
                .put(MASS_FRACTION, issued(entry.massFraction(), entry).value())
                .put(MASS, QuantityFormat.measure(issued(entry.mass(), entry)))
                .put("sourceClass", entry.sourceClass().name())
                .put("elementShare", entry.share().toPlainString())
                .build();
    }

    /** Only a holder leaves amounts out: what is issued states them. */
    private static <T> T issued(Optional<T> amount, MaterialProvenance entry) {
        return amount.orElseThrow(() -> new IllegalArgumentException(
                "a provenance is issued with its amounts: " + entry.batch() + ", " + entry.group()));
    }

    /** Whether a place is an entry of provenance, whose mass fraction and mass may be hidden. */
    public static boolean isEntry(String place) {
        return ENTRY.matcher(place).matches();
    }

    /**
     * Refuses a passport in which an entry of provenance lacks an amount although nothing of it is withheld.
     *
     * @param withheld the places of a credential where something is withheld
     */
    public static void requireAmounts(JsonObject product, Set<String> withheld) throws MalformedInputException {
        JsonArray entries = product.findArray(PROVENANCE).orElseGet(() -> JsonArray.of(List.of()));
        for (int i = 0; i < entries.size(); i++) {
            if (!withheld.contains(PLACE + i) && entries.get(i) instanceof JsonObject entry) {
                entry.require(MASS_FRACTION);
                entry.require(MASS);
            }
        }
    }

    private static String nameOf(MaterialProvenance entry) {
        return entry.element().symbol() + ", " + entry.group();
    }

    private static JsonObject materialType(Element element) {
        return ConceptFormat.classification(Terms.ELEMENTS, element.symbol(), element.symbol());
    }

    private static MaterialProvenance readProvenance(JsonObject object, BatchId batch) throws MalformedInputException {
        JsonObject type = object.requireObject("materialType");
        Element element = element(type, "code");
        if (!ConceptFormat.readClassification(type).equals(ConceptFormat.readClassification(materialType(element)))) {
            throw object.malformed("materialType", "expected the element of the scheme " + Terms.ELEMENTS.iri());
        }
        CountryCode country = PartyFormat.readCountry(object.requireObject("originCountry"));
        SourceClass sourceClass = Fields.constant(SourceClass.class, object, "sourceClass");
        requireSameRecycled(object, sourceClass);
        BigDecimal share = Fields.decimal(object, "elementShare");
        Optional<BigDecimal> fraction = object.findDecimal(MASS_FRACTION);
        Optional<Mass> mass = Fields.optional(object, MASS, QuantityFormat::readMeasure);
        MaterialProvenance entry = Fields.built(
                object,
                () -> MaterialProvenance.builder(batch, element, sourceClass)
                        .country(Optional.of(country)
                                .filter(known -> !known.equals(MaterialProvenance.UNKNOWN_COUNTRY))
                                .orElse(null))
                        .share(share)
                        .massFraction(fraction.map(MassFraction::new).orElse(null))
                        .mass(mass.orElse(null))
                        .build());
        if (!object.requireString("name").equals(nameOf(entry))) {
            throw object.malformed("name", "expected '" + nameOf(entry) + "'");
        }
        return entry;
    }

    /** Other readers see UNTP's member: it must state what the source class states. */
    private static void requireSameRecycled(JsonObject object, SourceClass sourceClass) throws MalformedInputException {
        if (!object.has(RECYCLED)) {
            return;
        }
        boolean isRecycled = sourceClass == SourceClass.POST_CONSUMER || sourceClass == SourceClass.PRE_CONSUMER;
        BigDecimal expected = isRecycled ? BigDecimal.ONE : BigDecimal.ZERO;
        if (object.requireDecimal(RECYCLED).compareTo(expected) != 0) {
            throw object.malformed(RECYCLED, "contradicts the source class " + sourceClass);
        }
    }

    private static JsonObject write(OriginClaim claim) {
        return JsonObject.builder()
                .put("element", claim.element().symbol())
                .put("fromProduct", claim.from().value())
                .put(
                        "leastShare",
                        claim.share()
                                .decimal(MaterialProvenance.MAX_DIGITS)
                                .stripTrailingZeros()
                                .toPlainString())
                .build();
    }

    private static OriginClaim readClaim(JsonObject object, BatchId batch) throws MalformedInputException {
        Element element = element(object, "element");
        String from = object.requireString("fromProduct");
        BigDecimal share = Fields.decimal(object, "leastShare");
        return Fields.built(object, () -> new OriginClaim(batch, element, new BatchId(from), Share.of(share)));
    }

    /** An element by its symbol. */
    static Element element(JsonObject object, String name) throws MalformedInputException {
        String symbol = object.requireString(name);
        return Element.find(symbol).orElseThrow(() -> object.malformed(name, "not an element known here: " + symbol));
    }
}
