package io.didymium.examples.cli.description;

import io.didymium.core.id.Classification;
import io.didymium.core.id.FacilityId;
import io.didymium.core.id.PartyId;
import io.didymium.core.party.Address;
import io.didymium.core.party.CountryCode;
import io.didymium.core.party.Facility;
import io.didymium.core.party.GeoPoint;
import io.didymium.core.party.Party;
import io.didymium.core.party.Registration;
import io.didymium.crypto.bytes.MalformedInputException;

/** Reads who acts, and where. */
final class Sites {
    private final Ids.Concepts concepts;
    private final Names<PartyId> parties;
    private final Names<FacilityId> facilities;

    Sites(Ids.Concepts concepts, Names<PartyId> parties, Names<FacilityId> facilities) {
        this.concepts = concepts;
        this.parties = parties;
        this.facilities = facilities;
    }

    Party party(DescriptionNode part) throws MalformedInputException {
        part.allow("id", "name", "country");
        return part.make(() -> new Party(parties.declare(part), part.text("name"), country(part)));
    }

    /** A site; of a draft, the record of it may say from when it is valid. */
    Facility facility(DescriptionNode part, boolean draft) throws MalformedInputException {
        if (!draft || !part.has("recordFrom")) {
            part.allow("id", "name", "operator", "activity", "latitude", "longitude", "address");
        } else {
            part.allow("id", "name", "operator", "activity", "latitude", "longitude", "address", "recordFrom");
        }
        DescriptionNode activity = part.object("activity").allow("scheme", "code", "name");
        DescriptionNode address = part.object("address");
        return part.make(() -> Facility.builder(facilities.declare(part), parties.refer(part, "operator"))
                .name(part.text("name"))
                .activity(activity.make(() -> new Classification(
                        concepts.of(activity, "scheme"), activity.text("code"), activity.text("name"))))
                .location(new GeoPoint(part.decimal("latitude"), part.decimal("longitude")))
                .address(address(address))
                .build());
    }

    static Address address(DescriptionNode part) throws MalformedInputException {
        part.allow("street", "postalCode", "locality", "region", "country");
        return part.make(() -> new Address(
                part.text("street"),
                part.text("postalCode"),
                part.text("locality"),
                part.text("region"),
                country(part)));
    }

    Registration registration(DescriptionNode part) throws MalformedInputException {
        part.allow("party", "register", "scheme", "registeredName", "registeredId", "registeredOn");
        return part.make(() -> Registration.builder(parties.refer(part, "party"), parties.refer(part, "register"))
                .scheme(concepts.of(part, "scheme"))
                .registered(part.text("registeredName"), part.text("registeredId"))
                .on(part.date("registeredOn"))
                .build());
    }

    static CountryCode country(DescriptionNode part) throws MalformedInputException {
        return new DescriptionNode(part.node(), part.at("country")).make(() -> new CountryCode(part.text("country")));
    }
}
