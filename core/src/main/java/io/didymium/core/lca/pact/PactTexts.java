package io.didymium.core.lca.pact;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** The members of a carbon footprint that are free texts or codes, and the forms of the codes. */
final class PactTexts {
    private static final Map<String, Pattern> FORMS = Map.of(
            "geographyCountry", Pattern.compile("[A-Z]{2}"),
            "geographyCountrySubdivision", Pattern.compile("[A-Z]{2}-[A-Z0-9]{1,3}"),
            "ccuCreditCertification", PactReader.URI);
    private static final Map<String, String> EXPECTED = Map.of(
            "geographyCountry", "two letters of ISO 3166-1",
            "geographyCountrySubdivision", "a code of ISO 3166-2",
            "ccuCreditCertification", "a URI");
    /** The regions of the UN geoscheme (M49) that the exchange knows. */
    private static final List<String> REGIONS = List.of(
            "Africa",
            "Americas",
            "Asia",
            "Europe",
            "Oceania",
            "Australia and New Zealand",
            "Central Asia",
            "Eastern Asia",
            "Eastern Europe",
            "Latin America and the Caribbean",
            "Melanesia",
            "Micronesia",
            "Northern Africa",
            "Northern America",
            "Northern Europe",
            "Polynesia",
            "South-eastern Asia",
            "Southern Asia",
            "Southern Europe",
            "Sub-Saharan Africa",
            "Western Asia",
            "Western Europe");

    static final List<String> NAMES = List.of(
            "allocationRulesDescription",
            "boundaryProcessesDescription",
            "ccuCalculationApproach",
            "ccuCreditCertification",
            "exemptedEmissionsDescription",
            "geographyCountry",
            "geographyCountrySubdivision",
            "geographyRegionOrSubregion",
            "technologicalCO2CaptureOrigin");

    private PactTexts() {}

    /** Whether a member says where; at most one may. */
    static boolean isPlace(String name) {
        return name.startsWith("geography");
    }

    static Optional<String> read(PactFields fields, String name) {
        if (name.equals("geographyRegionOrSubregion")) {
            return fields.word(name, REGIONS);
        }
        if (name.equals("ccuCalculationApproach")) {
            return fields.word(name, List.of("Cut-off", "Credit"));
        }
        Pattern form = FORMS.get(name);
        return form == null ? fields.text(name) : fields.text(name, form, EXPECTED.getOrDefault(name, "a text"));
    }
}
