package io.didymium.passport.untp;

import io.didymium.core.id.Classification;
import io.didymium.core.id.FacilityId;
import io.didymium.core.id.PartyId;
import io.didymium.core.party.Address;
import io.didymium.core.party.CountryCode;
import io.didymium.core.party.Facility;
import io.didymium.core.party.GeoPoint;
import io.didymium.crypto.bytes.MalformedInputException;
import io.didymium.crypto.internal.json.JsonObject;
import io.didymium.crypto.internal.json.JsonObjectBuilder;
import io.didymium.passport.credential.FacilitySubject;
import io.didymium.passport.credential.Statement;
import io.didymium.passport.untp.value.ConceptFormat;
import io.didymium.passport.untp.value.Fields;
import io.didymium.passport.untp.value.PartyFormat;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The wire form of a facility: the subject of a Digital Facility Record. */
final class FacilityFormat implements SubjectFormat {
    private static final String OPERATOR = "operator";
    private static final String OPERATED_FROM = "operatedFrom";
    private static final String OPERATED_UNTIL = "operatedUntil";

    @Override
    public JsonObject write(Statement statement, Labels labels) {
        Facility facility = ((FacilitySubject) statement.subject()).facility();
        Address address = facility.address();
        JsonObjectBuilder subject = reference(facility.id(), labels).toBuilder();
        facility.operatedFrom().ifPresent(from -> subject.put(OPERATED_FROM, Fields.write(from)));
        facility.operatedUntil().ifPresent(until -> subject.put(OPERATED_UNTIL, Fields.write(until)));
        return subject.put("countryOfOperation", PartyFormat.write(address.country()))
                .put("processCategory", ConceptFormat.only(ConceptFormat.write(facility.activity())))
                .put(
                        "relatedParty",
                        ConceptFormat.only(JsonObject.builder()
                                .put("role", OPERATOR)
                                .put(
                                        "party",
                                        ConceptFormat.entity(
                                                "Party",
                                                facility.operator().value(),
                                                labels.nameOf(facility.operator())))
                                .build()))
                .put(
                        "locationInformation",
                        JsonObject.builder()
                                .put(
                                        "geoLocation",
                                        JsonObject.builder()
                                                .put(
                                                        "latitude",
                                                        facility.location().latitude())
                                                .put(
                                                        "longitude",
                                                        facility.location().longitude())
                                                .build())
                                .build())
                .put(
                        "address",
                        JsonObject.builder()
                                .put("streetAddress", address.street())
                                .put("postalCode", address.postalCode())
                                .put("addressLocality", address.locality())
                                .put("addressRegion", address.region())
                                .put("addressCountry", PartyFormat.write(address.country()))
                                .build())
                .build();
    }

    /** A facility as other credentials name it. */
    static JsonObject reference(FacilityId facility, Labels labels) {
        return ConceptFormat.entity("Facility", facility.value(), labels.nameOf(facility));
    }

    static FacilityId readReference(JsonObject facility) throws MalformedInputException {
        Fields.requireType(facility, "Facility");
        String id = facility.requireString("id");
        return Fields.built(facility, "id", () -> new FacilityId(id));
    }

    @Override
    public Read read(JsonObject credential) throws MalformedInputException {
        JsonObject object = credential.requireObject("credentialSubject");
        FacilityId id = readReference(object);
        String name = object.requireString("name");
        Classification activity = ConceptFormat.readClassification(Fields.only(object, "processCategory"));
        JsonObject related = Fields.only(object, "relatedParty");
        if (!related.requireString("role").equals(OPERATOR)) {
            throw related.malformed("role", "expected " + OPERATOR);
        }
        PartyId operator = PartyFormat.partyId(related.requireObject("party"), "id");
        JsonObject geo = object.requireObject("locationInformation").requireObject("geoLocation");
        BigDecimal latitude = geo.requireDecimal("latitude");
        BigDecimal longitude = geo.requireDecimal("longitude");
        GeoPoint location = Fields.built(geo, () -> new GeoPoint(latitude, longitude));
        Address address = readAddress(object.requireObject("address"));
        Instant from = instantIfPresent(object, OPERATED_FROM);
        Instant until = instantIfPresent(object, OPERATED_UNTIL);
        if (!PartyFormat.readCountry(object.requireObject("countryOfOperation")).equals(address.country())) {
            throw object.malformed("countryOfOperation", "is another country than that of the address");
        }
        Facility facility = Fields.built(
                object,
                () -> Facility.builder(id, operator)
                        .name(name)
                        .activity(activity)
                        .location(location)
                        .address(address)
                        .operated(from, until)
                        .build());
        return new Read(new FacilitySubject(facility), List.of());
    }

    private static @Nullable Instant instantIfPresent(JsonObject object, String name) throws MalformedInputException {
        return object.has(name) ? Fields.instant(object, name) : null;
    }

    private static Address readAddress(JsonObject object) throws MalformedInputException {
        String street = object.requireString("streetAddress");
        String postalCode = object.requireString("postalCode");
        String locality = object.requireString("addressLocality");
        String region = object.requireString("addressRegion");
        CountryCode country = PartyFormat.readCountry(object.requireObject("addressCountry"));
        return Fields.built(object, () -> new Address(street, postalCode, locality, region, country));
    }
}
