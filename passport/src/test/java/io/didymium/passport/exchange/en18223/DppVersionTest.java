package io.didymium.passport.exchange.en18223;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.didymium.crypto.bytes.Bytes;
import io.didymium.crypto.bytes.MalformedInputException;
import io.didymium.passport.PassportBundle;
import io.didymium.passport.SignedCredential;
import io.didymium.passport.disclose.AccessPlan;
import io.didymium.passport.disclose.AccessRole;
import io.didymium.passport.disclose.Views;
import io.didymium.passport.issue.PassportComposer;
import io.didymium.passport.testing.Footprints;
import io.didymium.passport.testing.Forgery;
import io.didymium.passport.testing.Issuers;
import io.didymium.passport.testing.Motors;
import io.didymium.passport.testing.Phosphate;
import io.didymium.passport.testing.Rotors;
import io.didymium.passport.testing.Salts;
import io.didymium.passport.testing.SharedData;
import io.didymium.passport.testing.Sketched;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Passports in the form of EN 18223. */
class DppVersionTest {
    private static final List<SignedCredential> PASSPORTS = Stream.of(
                    Phosphate.bundle(), Sketched.bundle(Rotors.dossier()), Sketched.bundle(Motors.dossier()))
            .flatMap(bundle -> passports(bundle).stream())
            .toList();

    private static List<SignedCredential> passports(PassportBundle bundle) {
        return bundle.credentials().stream()
                .filter(credential -> Forgery.json(credential)
                        .find("type")
                        .orElseThrow()
                        .toString()
                        .contains("DigitalProductPassport"))
                .toList();
    }

    @Test
    void everyPassportOfTheScenariosSurvivesBothForms() throws MalformedInputException {
        assertThat(PASSPORTS).hasSizeGreaterThan(30);
        for (SignedCredential passport : PASSPORTS) {
            DppVersion version = DppVersion.of(passport);

            assertThat(DppVersion.read(version.writeCompressed())).isEqualTo(version);
            assertThat(DppVersion.read(version.writeExpanded())).isEqualTo(version);
            assertThat(version.content())
                    .isEqualTo(Forgery.json(passport).find("credentialSubject").orElseThrow());
            assertThat(DppVersion.read(version.writeExpanded()).versionHash()).isEqualTo(version.versionHash());
        }
    }

    @Test
    void theHashOfAVersionIsTheSameEverywhere() throws MalformedInputException {
        String json = """
                {"uniqueProductIdentifier":"urn:example:batch:1","digitalProductPassportId":"urn:example:dpp:1",
                 "granularity":"batch","dppSchemaVersion":"EN 18223:2026","dppStatus":"active",
                 "lastUpdated":"2026-03-01T00:00:00Z","contentSpecificationIds":[],"mass":261.70}""";

        VersionHash hash = DppVersion.read(Bytes.ofUtf8(json)).versionHash();

        assertThat(hash.algorithm()).isEqualTo("sha-256");
        assertThat(hash.form()).isEqualTo("jcs-en18223-compressed");
        assertThat(hash.value()).isEqualTo(HASH);
        assertThat(DppVersion.read(Bytes.ofUtf8(json.replace("261.70", "261.71")))
                        .versionHash())
                .isNotEqualTo(hash);
    }

    /** Calculated by another program: SHA-256 of the one line of canonical JSON. */
    private static final String HASH = "6d37a6b0a1cd154dc3d0c3bc4744cc2badc32b0c0b976b652e30f84c39f0ba35";

    @Test
    void oneDigitChangedGivesAnotherHash() throws MalformedInputException {
        for (SignedCredential passport : PASSPORTS) {
            DppVersion version = DppVersion.of(passport);
            String compressed = version.writeCompressed().toUtf8();
            String changed = compressed.replaceFirst("(\"value\":\"?\\d*)(\\d)", "$19");
            if (!changed.equals(compressed)) {
                assertThat(DppVersion.read(Bytes.ofUtf8(changed)).versionHash()).isNotEqualTo(version.versionHash());
            }
        }
        DppVersion version = DppVersion.of(PASSPORTS.get(0));
        assertThat(version.withStatus("archived").versionHash()).isNotEqualTo(version.versionHash());
    }

    @Test
    void aViewGivesTheVersionThatItsReaderMaySee() throws MalformedInputException {
        PassportBundle bundle = new PassportComposer(
                        Issuers.identities(Footprints.phosphate("value", "value")), Phosphate.STATUS)
                .hiding(AccessPlan.standard(), new Salts())
                .compose(Footprints.phosphate("value", "value"));
        PassportBundle open =
                Views.standard().view(bundle, AccessRole.PUBLIC).bundle().orElseThrow();
        int hidden = 0;
        for (SignedCredential whole : passports(bundle)) {
            DppVersion all = DppVersion.of(whole);
            DppVersion shown = DppVersion.of(open.credential(whole.digest()).orElseThrow());
            assertThat(shown.header()).isEqualTo(all.header());
            if (all.writeExpanded().toUtf8().contains("\"elementAssay\"")) {
                assertThat(shown.writeExpanded().toUtf8()).doesNotContain("\"elementAssay\"");
                assertThat(shown.versionHash()).isNotEqualTo(all.versionHash());
                hidden++;
            }
        }
        assertThat(hidden).isPositive();
    }

    @Test
    void elementsAreTyped() throws MalformedInputException {
        String expanded = DppVersion.of(PASSPORTS.get(0)).writeExpanded().toUtf8();

        assertThat(expanded)
                .contains(
                        "{\"elementId\":\"idGranularity\",\"dictionaryReference\":\"https://vocabulary.uncefact.org/untp/idGranularity\","
                                + "\"objectType\":\"SingleValuedDataElement\",\"valueDataType\":\"xsd:string\",\"value\":\"batch\"}",
                        "\"dictionaryReference\":\"https://w3id.org/didymium/ree#producedAt\"",
                        "\"valueDataType\":\"xsd:dateTime\"",
                        "\"valueDataType\":\"xsd:anyURI\"",
                        "\"objectType\":\"DataElementCollection\"",
                        "\"objectType\":\"MultiValuedDataElement\"");
    }

    @ParameterizedTest
    @CsvSource({"lastUpdated,lastUpdate", "batch,Batch"})
    void otherSpellingsAreReadAndOursIsWritten(String ours, String others) throws MalformedInputException {
        DppVersion version = DppVersion.of(PASSPORTS.get(0));
        String header = version.writeCompressed().toUtf8();

        assertThat(DppVersion.read(Bytes.ofUtf8(header.replace("\"" + ours + "\"", "\"" + others + "\"")))
                        .header())
                .isEqualTo(version.header());
        assertThat(header).contains("\"" + ours + "\"");
    }

    @Test
    void contentUnderTheIdOfItsSpecificationIsRead() throws MalformedInputException {
        String json = """
                {"uniqueProductIdentifier":"urn:example:batch:1","digitalProductPassportId":"urn:example:dpp:1",
                 "granularity":"Batch","dppSchemaVersion":"EN 18223:2026","dppStatus":"active",
                 "lastUpdate":"2026-03-01T00:00:00Z","contentSpecificationIds":["https://specification.example/a"],
                 "https://specification.example/a":{"mass":261.7}}""";

        assertThat(DppVersion.read(Bytes.ofUtf8(json)).content()).hasToString("{\"mass\":261.7}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "battery-product.en18223.json",
                "battery-product.operational.jsonld",
                "battery-product-batch.operational.jsonld",
                "battery-product-model.operational.jsonld"
            })
    void thePublishedSamplesAreRead(String file) throws MalformedInputException {
        DppVersion version = DppVersion.read(Bytes.ofUtf8(SharedData.read("exchange/dpp-en/" + file)));

        assertThat(version.header().schemaVersion()).isEqualTo("EN 18223:2026");
        assertThat(DppVersion.read(version.writeCompressed())).isEqualTo(version);
        assertThat(DppVersion.read(version.writeExpanded()).versionHash()).isEqualTo(version.versionHash());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "[]",
                "{\"digitalProductPassportId\":\"a\",\"uniqueProductIdentifier\":\"b\",\"granularity\":\"lot\","
                        + "\"dppSchemaVersion\":\"1\",\"dppStatus\":\"active\",\"lastUpdated\":\"2026-03-01T00:00:00Z\"}",
                "{\"digitalProductPassportId\":\"a\",\"uniqueProductIdentifier\":\"b\",\"granularity\":\"batch\","
                        + "\"dppSchemaVersion\":\"1\",\"dppStatus\":\"active\",\"lastUpdated\":\"yesterday\"}",
                "{\"digitalProductPassportId\":\"a\",\"uniqueProductIdentifier\":\"b\",\"granularity\":\"batch\","
                        + "\"dppSchemaVersion\":\"1\",\"dppStatus\":\"active\",\"lastUpdated\":\"2026-03-01T00:00:00Z\","
                        + "\"elements\":[{\"elementId\":\"a\",\"objectType\":\"Blob\"}]}",
                "{\"digitalProductPassportId\":\"a\",\"uniqueProductIdentifier\":\"b\",\"granularity\":\"batch\","
                        + "\"dppSchemaVersion\":\"1\",\"dppStatus\":\"active\",\"lastUpdated\":\"2026-03-01T00:00:00Z\","
                        + "\"elements\":[{\"elementId\":\"a\",\"objectType\":\"SingleValuedDataElement\",\"value\":1},"
                        + "{\"elementId\":\"a\",\"objectType\":\"SingleValuedDataElement\",\"value\":2}]}"
            })
    void whatIsNoPassportIsRefused(String json) {
        assertThatExceptionOfType(MalformedInputException.class).isThrownBy(() -> DppVersion.read(Bytes.ofUtf8(json)));
    }

    @Test
    void otherCredentialsAreNoPassports() {
        SignedCredential event = Phosphate.bundle().credentials().stream()
                .filter(credential -> Forgery.json(credential).toString().contains("DigitalTraceabilityEvent"))
                .findFirst()
                .orElseThrow();

        assertThatExceptionOfType(MalformedInputException.class).isThrownBy(() -> DppVersion.of(event));
    }
}
