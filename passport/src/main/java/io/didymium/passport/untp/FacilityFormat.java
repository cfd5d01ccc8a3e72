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
import io.didymium.passport.CredentialKind;
import io.didymium.passport.credential.FacilitySubject;
import io.didymium.passport.credential.PlainRecord;
import io.didymium.passport.credential.Statement;
import io.didymium.passport.untp.value.ConceptFormat;
import io.didymium.passport.untp.value.Fields;
import io.didymium.passport.untp.value.PartyFormat;
import io.didymium.passport.untp.value.Terms;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
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

    /**
     * A record that does not state the operator, one activity and the coordinates, which UNTP does not require, is read as the
     * identity of a site alone.
     */
    @Override
    public Read read(JsonObject credential) throws MalformedInputException {
        JsonObject object = credential.requireObject("credentialSubject");
        FacilityId id = readReference(object);
        Optional<PartyId> operator = operator(object);
        List<JsonObject> activities = Fields.listIfPresent(object, "processCategory", element -> element);
        Optional<JsonObject> geo = object.requireObject("locationInformation").findObject("geoLocation");
        if (operator.isEmpty() || activities.isEmpty() || geo.isEmpty()) {
            return new Read(new PlainRecord(CredentialKind.FACILITY_RECORD, id), List.of());
        }
        // Only with our extension does a record state a period.
        Facility.Builder facility = facility(object, id, operator.get(), activities.get(0), geo.get());
        if (Terms.isExtended(credential)) {
            facility.operated(instantIfPresent(object, OPERATED_FROM), instantIfPresent(object, OPERATED_UNTIL));
        }
        return new Read(new FacilitySubject(Fields.built(object, facility::build)), List.of());
    }

    private static Optional<PartyId> operator(JsonObject object) throws MalformedInputException {
        Optional<PartyId> operator = Optional.empty();
        for (JsonObject related : Fields.listIfPresent(object, "relatedParty", element -> element)) {
            if (related.requireString("role").equals(OPERATOR)) {
                if (operator.isPresent()) {
                    throw object.malformed("relatedParty", "has more than one " + OPERATOR);
                }
                operator = Optional.of(PartyFormat.partyId(related.requireObject("party"), "id"));
            }
        }
        return operator;
    }

    private static Facility.Builder facility(
            JsonObject object, FacilityId id, PartyId operator, JsonObject category, JsonObject geo)
            throws MalformedInputException {
        String name = object.requireString("name");
        Classification activity = ConceptFormat.readClassification(category);
        BigDecimal latitude = geo.requireDecimal("latitude");
        BigDecimal longitude = geo.requireDecimal("longitude");
        GeoPoint location = Fields.built(geo, () -> new GeoPoint(latitude, longitude));
        Address address = readAddress(object.requireObject("address"));
        if (!PartyFormat.readCountry(object.requireObject("countryOfOperation")).equals(address.country())) {
            throw object.malformed("countryOfOperation", "is another country than that of the address");
        }
        return Facility.builder(id, operator)
                .name(name)
                .activity(activity)
                .location(location)
                .address(address);
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
