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
import io.didymium.passport.credential.FacilitySubject;
import io.didymium.passport.credential.Statement;
import io.didymium.passport.untp.value.ConceptFormat;
import io.didymium.passport.untp.value.Fields;
import io.didymium.passport.untp.value.PartyFormat;
import java.math.BigDecimal;
import java.util.List;

/** The wire form of a facility: the subject of a Digital Facility Record. */
final class FacilityFormat implements SubjectFormat {
    private static final String OPERATOR = "operator";

    @Override
    public JsonObject write(Statement statement, Labels labels) {
        Facility facility = ((FacilitySubject) statement.subject()).facility();
        Address address = facility.address();
        return reference(facility.id(), labels).toBuilder()
                .put("countryOfOperation", PartyFormat.write(address.country()))
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
        if (!PartyFormat.readCountry(object.requireObject("countryOfOperation")).equals(address.country())) {
            throw object.malformed("countryOfOperation", "is another country than that of the address");
        }
        Facility facility = Fields.built(object, () -> new Facility(id, name, operator, activity, location, address));
        return new Read(new FacilitySubject(facility), List.of());
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
