package io.didymium.passport.exchange.untp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.apicatalog.jsonld.JsonLd;
import com.apicatalog.jsonld.JsonLdOptions;
import com.apicatalog.jsonld.document.Document;
import com.apicatalog.jsonld.document.JsonDocument;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.didymium.core.id.PartyId;
import io.didymium.crypto.bytes.MalformedInputException;
import io.didymium.passport.CredentialKind;
import io.didymium.passport.SignedCredential;
import io.didymium.passport.testing.Forgery;
import io.didymium.passport.testing.Issuers;
import io.didymium.passport.testing.Phosphate;
import io.didymium.passport.testing.SharedData;
import io.didymium.passport.untp.Untp070;
import java.io.StringReader;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Credentials for partners that know UNTP alone. */
class PlainUntpTest {
    private static final Map<CredentialKind, String> SCHEMAS = Map.of(
            CredentialKind.IDENTITY_ANCHOR, "DigitalIdentityAnchor",
            CredentialKind.FACILITY_RECORD, "DigitalFacilityRecord",
            CredentialKind.CONFORMITY_CREDENTIAL, "ConformityCredential",
            CredentialKind.TRACEABILITY_EVENT, "DigitalTraceabilityEvent",
            CredentialKind.PRODUCT_PASSPORT, "DigitalProductPassport");

    /** The whole text has no name of ours; lists and objects that are left keep their place. */
    @Test
    void nothingOfOurExtensionIsLeftAndAllOfItIsListed() throws MalformedInputException {
        for (SignedCredential credential : Phosphate.bundle().credentials()) {
            PlainUntp plain = PlainUntp.of(credential);

            assertThat(plain.write().toUtf8())
                    .doesNotContain("didymium/ree/v1", "\"elementAssay\"", "\"auxiliaryFlow\"", "\"producedAt\":");
            assertThat(plain.lost()).doesNotHaveDuplicates().allMatch(place -> place.startsWith("/"));
            assertThat(new Untp070().read(Forgery.parse(plain.write().toUtf8())).id())
                    .isEqualTo(Forgery.id(credential) + "#plain");
        }
        assertThat(Phosphate.bundle().credentials())
                .anySatisfy(one -> assertThat(PlainUntp.of(one).lost()).contains("/credentialSubject/0/auxiliaryFlow"))
                .anySatisfy(one -> assertThat(PlainUntp.of(one).lost()).contains("/credentialSubject/elementAssay"));
    }

    @Test
    void goodsAndEventsAreReadAsPlainOnes() throws MalformedInputException {
        for (SignedCredential credential : Phosphate.bundle().credentials()) {
            var subject = new Untp070()
                    .read(Forgery.parse(PlainUntp.of(credential).write().toUtf8()))
                    .subject();
            if (subject.kind() == CredentialKind.PRODUCT_PASSPORT
                    || subject.kind() == CredentialKind.TRACEABILITY_EVENT) {
                assertThat(subject.isPlain()).isTrue();
            }
        }
    }

    @Test
    void plainCredentialsConformToTheOfficialSchemas() throws MalformedInputException {
        SchemaRegistry registry = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
        for (SignedCredential credential : Phosphate.bundle().credentials()) {
            String json = PlainUntp.of(credential).write().toUtf8();
            CredentialKind kind =
                    new Untp070().read(Forgery.parse(json)).subject().kind();
            assertThat(registry.getSchema(SharedData.read("untp/schemas/0.7.0/" + SCHEMAS.get(kind) + ".json"))
                            .validate(
                                    json,
                                    InputFormat.JSON,
                                    context -> context.executionConfig(config -> config.formatAssertionsEnabled(true))))
                    .as(json)
                    .isEmpty();
        }
    }

    /** With the contexts of W3C and UNTP alone no member is undefined, and none is caught by the catch-all of a class. */
    @Test
    void everyMemberIsATermOfUntp() throws Exception {
        Map<String, Document> contexts = new HashMap<>();
        contexts.put("https://www.w3.org/ns/credentials/v2", context("untp/contexts/w3c/credentials-v2.jsonld"));
        contexts.put(
                "https://vocabulary.uncefact.org/untp/0.7.0/context/",
                context("untp/contexts/0.7.0/untp-context.jsonld"));
        JsonLdOptions options = new JsonLdOptions((url, more) -> contexts.get(url.toString()));
        options.setUndefinedTermsPolicy(JsonLdOptions.ProcessingPolicy.Fail);
        for (SignedCredential credential : Phosphate.bundle().credentials()) {
            String json = PlainUntp.of(credential).write().toUtf8();

            String expanded = JsonLd.expand(JsonDocument.of(new StringReader(json)))
                    .options(options)
                    .get()
                    .toString();

            assertThat(expanded)
                    .doesNotContainPattern("\"https://vocabulary\\.uncefact\\.org/untp/[A-Za-z]+#[A-Za-z]+\":");
        }
    }

    private static Document context(String file) throws Exception {
        return JsonDocument.of(new StringReader(SharedData.read(file)));
    }

    @Test
    void itsIssuerAloneSignsIt() throws MalformedInputException {
        SignedCredential passport = Phosphate.bundle().credentials().stream()
                .filter(one -> Forgery.id(one).startsWith("urn:didymium:dpp:"))
                .findFirst()
                .orElseThrow();
        PlainUntp plain = PlainUntp.of(passport);
        String issuer = Forgery.json(passport).requireObject("issuer").requireString("id");

        SignedCredential signed = plain.sign(Issuers.identity(new PartyId(issuer)));

        assertThat(Forgery.json(signed).toJson()).isEqualTo(plain.write());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> plain.sign(Issuers.identity(new PartyId("did:web:other.example"))))
                .withMessageContaining("did:web:other.example");
        assertThatExceptionOfType(MalformedInputException.class).isThrownBy(() -> PlainUntp.of(signed));
    }
}
