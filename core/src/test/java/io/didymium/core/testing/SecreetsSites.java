package io.didymium.core.testing;

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
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** The organisations and sites of the SecREEts scenario; addresses are made up, places are near the real ones. */
final class SecreetsSites {
    static final PartyId MINE = new PartyId("did:web:mine-k.example");
    static final PartyId YARA = new PartyId("did:web:yara.example");
    static final PartyId REETEC = new PartyId("did:web:reetec.example");
    static final PartyId LCM = new PartyId("did:web:lcm.example");
    static final PartyId VAC = new PartyId("did:web:vac.example");
    static final PartyId REGISTER = new PartyId("did:web:register.example");
    static final PartyId CERTIFIER = new PartyId("did:web:certifier.example");

    static final FacilityId MINE_K = facility("MINE-K");
    static final FacilityId YARA_PGN = facility("YARA-PGN");
    static final FacilityId REETEC_HER = facility("REETEC-HER");
    static final FacilityId LCM_ELP = facility("LCM-ELP");
    static final FacilityId VAC_HAN = facility("VAC-HAN");

    private static final Concept ISIC =
            new Concept("https://unstats.un.org/unsd/classifications/Econ/isic", "ISIC Rev. 4");
    private static final Concept NUMBERS =
            new Concept("https://register.example/numbers", "Register of the scenario: company numbers");

    private SecreetsSites() {}

    static FacilityId facility(String name) {
        return new FacilityId("urn:didymium:secreets:facility:" + name);
    }

    static List<Party> parties() {
        return List.of(
                party(MINE, "MINE-K", "FI"),
                party(YARA, "Yara Porsgrunn", "NO"),
                party(REETEC, "REEtec", "NO"),
                party(LCM, "Less Common Metals", "GB"),
                party(VAC, "Vacuumschmelze", "DE"),
                party(REGISTER, "Register of the scenario", "NO"),
                party(CERTIFIER, "Certifier of the scenario", "DE"));
    }

    static List<Facility> facilities() {
        return List.of(
                Facility.builder(MINE_K, MINE)
                        .name("MINE-K, igneous phosphate mine")
                        .activity(isic("0891", "Mining of chemical and fertilizer minerals"))
                        .location(point("67.80", "29.30"))
                        .address(address("Kaivostie 1", "98800", "Savukoski", "Lappi", "FI"))
                        .build(),
                Facility.builder(YARA_PGN, YARA)
                        .name("Porsgrunn fertiliser works")
                        .activity(isic("2012", "Manufacture of fertilizers and nitrogen compounds"))
                        .location(point("59.1206", "9.6381"))
                        .address(address("Herøya 1", "3936", "Porsgrunn", "Telemark", "NO"))
                        .build(),
                Facility.builder(REETEC_HER, REETEC)
                        .name("Herøya separation plant")
                        .activity(isic("2011", "Manufacture of basic chemicals"))
                        .location(point("59.1164", "9.6342"))
                        .address(address("Herøya 20", "3936", "Porsgrunn", "Telemark", "NO"))
                        .build(),
                Facility.builder(LCM_ELP, LCM)
                        .name("Ellesmere Port metal plant")
                        .activity(isic("2420", "Manufacture of basic precious and other non-ferrous metals"))
                        .location(point("53.2790", "-2.8970"))
                        .address(address("Hooton 1", "CH65 1AA", "Ellesmere Port", "Cheshire", "GB"))
                        .build(),
                Facility.builder(VAC_HAN, VAC)
                        .name("Hanau magnet works")
                        .activity(isic("2599", "Manufacture of other fabricated metal products n.e.c."))
                        .location(point("50.1290", "8.9250"))
                        .address(address("Grüner Weg 1", "63450", "Hanau", "Hessen", "DE"))
                        .build());
    }

    static List<Registration> registrations() {
        return List.of(
                registration(MINE, "MINE-K Oy", "FI-0000001"),
                registration(YARA, "Yara Porsgrunn AS", "NO-0000002"),
                registration(REETEC, "REEtec AS", "NO-0000003"),
                registration(LCM, "Less Common Metals Ltd", "GB-0000004"),
                registration(VAC, "Vacuumschmelze GmbH & Co. KG", "DE-0000005"),
                registration(CERTIFIER, "Certifier of the scenario e.V.", "DE-0000006"));
    }

    private static Party party(PartyId id, String name, String country) {
        return new Party(id, name, new CountryCode(country));
    }

    private static Classification isic(String code, String name) {
        return new Classification(ISIC, code, name);
    }

    private static GeoPoint point(String latitude, String longitude) {
        return new GeoPoint(new BigDecimal(latitude), new BigDecimal(longitude));
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
