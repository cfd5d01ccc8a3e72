package io.didymium.core.testing.scenario;

import io.didymium.core.id.Classification;
import io.didymium.core.id.Concept;
import io.didymium.core.id.FacilityId;
import io.didymium.core.id.PartyId;
import io.didymium.core.party.Address;
import io.didymium.core.party.CountryCode;
import io.didymium.core.party.Facility;
import io.didymium.core.party.GeoPoint;
import io.didymium.core.party.Party;
import io.didymium.core.party.Registration;
import java.time.LocalDate;
import java.util.List;

/** The organisations and sites of scenario A; all names are made up. */
final class PhosphateSites {
    static final PartyId MINE = new PartyId("did:web:mine-k.example");
    static final PartyId FJORDGRO = new PartyId("did:web:fjordgro.example");
    static final PartyId NORDOKSID = new PartyId("did:web:nordoksid.example");
    static final PartyId THORNMERE = new PartyId("did:web:thornmere.example");
    static final PartyId LINDENTAL = new PartyId("did:web:lindental.example");
    static final PartyId REGISTER = new PartyId("did:web:register.example");
    static final PartyId CERTIFIER = new PartyId("did:web:certifier.example");

    static final FacilityId MINE_K = facility("MINE-K");
    static final FacilityId FERT_NO = facility("FERT-NO");
    static final FacilityId SEP_NO = facility("SEP-NO");
    static final FacilityId MET_GB = facility("MET-GB");
    static final FacilityId MAG_DE = facility("MAG-DE");

    private static final Concept NUMBERS =
            new Concept("https://register.example/numbers", "Register of the scenario: company numbers");

    private PhosphateSites() {}

    static FacilityId facility(String name) {
        return new FacilityId("urn:didymium:phosphate:facility:" + name);
    }

    static List<Party> parties() {
        return List.of(
                party(MINE, "MINE-K", "FI"),
                party(FJORDGRO, "Fjordgro", "NO"),
                party(NORDOKSID, "Nordoksid", "NO"),
                party(THORNMERE, "Thornmere Metals", "GB"),
                party(LINDENTAL, "Lindental Magnete", "DE"),
                party(REGISTER, "Register of the scenario", "NO"),
                party(CERTIFIER, "Certifier of the scenario", "DE"));
    }

    static List<Facility> facilities() {
        return List.of(
                Facility.builder(MINE_K, MINE)
                        .name("MINE-K, igneous phosphate mine")
                        .activity(Classification.isic("0891", "Mining of chemical and fertilizer minerals"))
                        .location(GeoPoint.of("67.80", "29.30"))
                        .address(address("Kaivostie 1", "98800", "Kaltio", "Lappi", "FI"))
                        .build(),
                Facility.builder(FERT_NO, FJORDGRO)
                        .name("Fjordvik fertiliser works")
                        .activity(Classification.isic("2012", "Manufacture of fertilizers and nitrogen compounds"))
                        .location(GeoPoint.of("59.1206", "9.6381"))
                        .address(address("Nesøya 1", "3936", "Fjordvik", "Telemark", "NO"))
                        .build(),
                Facility.builder(SEP_NO, NORDOKSID)
                        .name("Nesøya separation plant")
                        .activity(Classification.isic("2011", "Manufacture of basic chemicals"))
                        .location(GeoPoint.of("59.1164", "9.6342"))
                        .address(address("Nesøya 20", "3936", "Fjordvik", "Telemark", "NO"))
                        .build(),
                Facility.builder(MET_GB, THORNMERE)
                        .name("Thornmere metal plant")
                        .activity(Classification.isic(
                                "2420", "Manufacture of basic precious and other non-ferrous metals"))
                        .location(GeoPoint.of("53.2790", "-2.8970"))
                        .address(address("Dock Road 1", "CH65 1AA", "Thornmere", "Cheshire", "GB"))
                        .build(),
                Facility.builder(MAG_DE, LINDENTAL)
                        .name("Lindental magnet works")
                        .activity(Classification.isic("2599", "Manufacture of other fabricated metal products n.e.c."))
                        .location(GeoPoint.of("50.1290", "8.9250"))
                        .address(address("Werkstraße 1", "63450", "Lindental", "Hessen", "DE"))
                        .build());
    }

    static List<Registration> registrations() {
        return List.of(
                registration(MINE, "MINE-K Oy", "FI-0000001"),
                registration(FJORDGRO, "Fjordgro AS", "NO-0000002"),
                registration(NORDOKSID, "Nordoksid AS", "NO-0000003"),
                registration(THORNMERE, "Thornmere Metals Ltd", "GB-0000004"),
                registration(LINDENTAL, "Lindental Magnete GmbH & Co. KG", "DE-0000005"),
                registration(CERTIFIER, "Certifier of the scenario e.V.", "DE-0000006"));
    }

    private static Party party(PartyId id, String name, String country) {
        return new Party(id, name, new CountryCode(country));
    }

    private static Address address(String street, String code, String locality, String region, String country) {
        return new Address(street, code, locality, region, new CountryCode(country));
    }

    private static Registration registration(PartyId party, String name, String number) {
        return Registration.builder(party, REGISTER)
                .scheme(NUMBERS)
                .registered(name, number)
                .on(LocalDate.of(2019, 6, 14))
                .build();
    }
}
