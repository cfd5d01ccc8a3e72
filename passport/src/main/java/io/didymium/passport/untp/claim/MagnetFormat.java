package io.didymium.passport.untp.claim;

import io.didymium.core.element.Element;
import io.didymium.core.id.BatchId;
import io.didymium.core.party.Address;
import io.didymium.core.party.CountryCode;
import io.didymium.core.quantity.Mass;
import io.didymium.core.quantity.MassFraction;
import io.didymium.core.regulation.product.MagnetDescription;
import io.didymium.core.regulation.product.MagnetType;
import io.didymium.core.regulation.product.ProductExemption;
import io.didymium.core.regulation.product.ProductGroup;
import io.didymium.core.regulation.product.ProductInformation;
import io.didymium.core.regulation.product.RemovalStep;
import io.didymium.core.regulation.product.ResponsiblePerson;
import io.didymium.crypto.bytes.MalformedInputException;
import io.didymium.crypto.internal.json.JsonArray;
import io.didymium.crypto.internal.json.JsonObject;
import io.didymium.crypto.internal.json.JsonObjectBuilder;
import io.didymium.passport.claim.ProductStatement;
import io.didymium.passport.untp.value.Fields;
import io.didymium.passport.untp.value.QuantityFormat;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The wire form of magnet information: our own term among UNTP's {@code characteristics}. */
final class MagnetFormat {
    static final String MEMBER = "magnetInformation";

    private MagnetFormat() {}

    static JsonObject write(ProductStatement stated) {
        ProductInformation information = stated.information();
        JsonObjectBuilder object = JsonObject.builder().put("pieces", stated.pieces());
        object.putIfPresent("productGroup", information.group().map(Enum::name));
        object.putIfPresent("exemption", information.exemption().map(Enum::name));
        information.hasMagnets().ifPresent(holds -> object.put("holdsMagnets", holds.booleanValue()));
        information.responsible().ifPresent(person -> object.put("responsiblePerson", write(person)));
        return object.put("magnet", Fields.array(information.magnets(), MagnetFormat::write))
                .put("removalStep", Fields.array(information.removal(), MagnetFormat::write))
                .build();
    }

    static ProductStatement read(JsonObject object, BatchId product) throws MalformedInputException {
        long pieces = object.requireInteger("pieces");
        Optional<ProductGroup> group = constant(ProductGroup.class, object, "productGroup");
        Optional<ProductExemption> exemption = constant(ProductExemption.class, object, "exemption");
        Optional<Boolean> holds = object.findBoolean("holdsMagnets");
        Optional<ResponsiblePerson> person = Fields.optional(object, "responsiblePerson", MagnetFormat::readPerson);
        List<MagnetDescription> magnets = Fields.list(object, "magnet", MagnetFormat::readMagnet);
        List<RemovalStep> removal = Fields.list(object, "removalStep", MagnetFormat::readStep);
        return Fields.built(
                object,
                () -> new ProductStatement(
                        ProductInformation.builder()
                                .product(product)
                                .group(group.orElse(null))
                                .exemption(exemption.orElse(null))
                                .hasMagnets(holds.orElse(null))
                                .responsible(person.orElse(null))
                                .magnets(magnets)
                                .removal(removal)
                                .build(),
                        pieces));
    }

    private static JsonObject write(ResponsiblePerson person) {
        JsonObjectBuilder object = JsonObject.builder().put("personName", person.name());
        object.putIfPresent("tradeName", person.tradeName());
        person.address().ifPresent(address -> object.put("postalAddress", write(address)));
        return object.putIfPresent("contact", person.contact()).build();
    }

    private static ResponsiblePerson readPerson(JsonObject object) throws MalformedInputException {
        String name = object.requireString("personName");
        Optional<String> tradeName = object.findString("tradeName");
        Optional<Address> address = Fields.optional(object, "postalAddress", MagnetFormat::readAddress);
        Optional<String> contact = object.findString("contact");
        return Fields.built(
                object,
                () -> ResponsiblePerson.builder(name)
                        .tradeName(tradeName.orElse(null))
                        .address(address.orElse(null))
                        .contact(contact.orElse(null))
                        .build());
    }

    private static JsonObject write(Address address) {
        return JsonObject.builder()
                .put("street", address.street())
                .put("postCode", address.postalCode())
                .put("locality", address.locality())
                .put("region", address.region())
                .put("country", address.country().value())
                .build();
    }

    private static Address readAddress(JsonObject object) throws MalformedInputException {
        String street = object.requireString("street");
        String postCode = object.requireString("postCode");
        String locality = object.requireString("locality");
        String region = object.requireString("region");
        String country = object.requireString("country");
        return Fields.built(object, () -> new Address(street, postCode, locality, region, new CountryCode(country)));
    }

    private static JsonObject write(MagnetDescription magnet) {
        JsonObjectBuilder object = JsonObject.builder().put("magnetName", magnet.name());
        object.putIfPresent("magnetType", magnet.type().map(Enum::name));
        magnet.count().ifPresent(count -> object.put("count", count.longValue()));
        object.putIfPresent("mass", magnet.mass().map(QuantityFormat::text));
        object.putIfPresent("location", magnet.location());
        List<JsonObject> contents = new ArrayList<>();
        magnet.composition()
                .forEach((element, fraction) -> contents.add(JsonObject.builder()
                        .put("constituent", element.symbol())
                        .put("contentFraction", fraction.toString())
                        .build()));
        object.put("composition", JsonArray.of(contents));
        magnet.coatings().ifPresent(all -> object.put("coating", JsonArray.ofStrings(all)));
        magnet.glues().ifPresent(all -> object.put("glue", JsonArray.ofStrings(all)));
        magnet.additives().ifPresent(all -> object.put("additive", JsonArray.ofStrings(all)));
        return object.build();
    }

    private static MagnetDescription readMagnet(JsonObject object) throws MalformedInputException {
        String name = object.requireString("magnetName");
        Optional<MagnetType> type = constant(MagnetType.class, object, "magnetType");
        Optional<Long> count = object.findInteger("count");
        Optional<Mass> mass =
                object.has("mass") ? Optional.of(QuantityFormat.readMass(object, "mass")) : Optional.empty();
        Optional<String> location = object.findString("location");
        Map<Element, MassFraction> composition = new EnumMap<>(Element.class);
        for (JsonObject content : Fields.list(object, "composition", element -> element)) {
            BigDecimal fraction = Fields.decimal(content, "contentFraction");
            MassFraction value = Fields.built(content, "contentFraction", () -> new MassFraction(fraction));
            if (composition.put(OriginFormat.element(content, "constituent"), value) != null) {
                throw content.malformed("constituent", "occurs twice");
            }
        }
        Optional<List<String>> coatings = texts(object, "coating");
        Optional<List<String>> glues = texts(object, "glue");
        Optional<List<String>> additives = texts(object, "additive");
        return Fields.built(
                object,
                () -> MagnetDescription.builder(name)
                        .type(type.orElse(null))
                        .count(count.map(Math::toIntExact).orElse(null))
                        .mass(mass.orElse(null))
                        .location(location.orElse(null))
                        .composition(composition)
                        .coatings(coatings.orElse(null))
                        .glues(glues.orElse(null))
                        .additives(additives.orElse(null))
                        .build());
    }

    private static JsonObject write(RemovalStep step) {
        return JsonObject.builder()
                .put("action", step.action())
                .put("tool", JsonArray.ofStrings(step.tools()))
                .put("hazard", JsonArray.ofStrings(step.hazards()))
                .build();
    }

    private static RemovalStep readStep(JsonObject object) throws MalformedInputException {
        String action = object.requireString("action");
        List<String> tools = object.requireArray("tool").strings();
        List<String> hazards = object.requireArray("hazard").strings();
        return Fields.built(object, () -> new RemovalStep(action, tools, hazards));
    }

    private static Optional<List<String>> texts(JsonObject object, String name) throws MalformedInputException {
        return object.has(name) ? Optional.of(object.requireArray(name).strings()) : Optional.empty();
    }

    private static <E extends Enum<E>> Optional<E> constant(Class<E> type, JsonObject object, String name)
            throws MalformedInputException {
        return object.has(name) ? Optional.of(Fields.constant(type, object, name)) : Optional.empty();
    }
}
