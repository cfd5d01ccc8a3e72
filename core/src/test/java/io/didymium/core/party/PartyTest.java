package io.didymium.core.party;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import io.didymium.core.id.Concept;
import io.didymium.core.id.PartyId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PartyTest {
    private static final PartyId ID = new PartyId("did:web:fjordgro.example");
    private static final CountryCode NORWAY = new CountryCode("NO");

    @Test
    void aPartyHasANameAndACountry() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Party(ID, " ", NORWAY))
                .withMessage("name of did:web:fjordgro.example must not be blank");
        assertThatNullPointerException().isThrownBy(() -> new Party(ID, "Fjordgro", null));
        assertThatNullPointerException().isThrownBy(() -> new Party(null, "Fjordgro", NORWAY));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "N", "NOR", "no", "N1", "\u00c5X"})
    void countriesAreTwoCapitalLetters(String code) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new CountryCode(code))
                .withMessageStartingWith("country must be two capital letters");
    }

    @ParameterizedTest
    @CsvSource({"90.0000001, 0", "-90.1, 0", "0, 180.1", "0, -181", "1E+29, 0"})
    void placesAreOnTheEarth(BigDecimal latitude, BigDecimal longitude) {
        assertThatIllegalArgumentException().isThrownBy(() -> new GeoPoint(latitude, longitude));
    }

    @Test
    void polesAndDateLineAreOnTheEarth() {
        assertThat(new GeoPoint(new BigDecimal("-90.00"), new BigDecimal("180")))
                .isEqualTo(new GeoPoint(new BigDecimal("-90"), new BigDecimal("180.0")));
    }

    @ParameterizedTest
    @CsvSource({"'', 1, Town, Region", "Street, '', Town, Region", "Street, 1, '', Region", "Street, 1, Town, ''"})
    void addressesAreComplete(String street, String code, String locality, String region) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Address(street, code, locality, region, NORWAY))
                .withMessageEndingWith("must not be blank");
    }

    @Test
    void registrationsNameThePartyAndItsNumber() {
        Concept scheme = new Concept("https://register.example/numbers", "Numbers");
        PartyId register = new PartyId("did:web:register.example");
        LocalDate day = LocalDate.of(2019, 6, 14);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Registration(ID, register, scheme, "Fjordgro", "", day, Optional.empty(), day))
                .withMessage("registered number of did:web:fjordgro.example must not be blank");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Registration(ID, register, scheme, "", "1", day, Optional.empty(), day))
                .withMessage("registered name of did:web:fjordgro.example must not be blank");
        assertThatNullPointerException()
                .isThrownBy(() -> new Registration(ID, register, scheme, "Fjordgro", "1", null, Optional.empty(), day));
    }
}
