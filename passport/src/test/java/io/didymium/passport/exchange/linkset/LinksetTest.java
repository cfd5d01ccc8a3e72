package io.didymium.passport.exchange.linkset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.didymium.core.id.BatchId;
import io.didymium.crypto.bytes.Bytes;
import io.didymium.crypto.bytes.MalformedInputException;
import io.didymium.passport.PassportBundle;
import io.didymium.passport.SignedCredential;
import io.didymium.passport.testing.Forgery;
import io.didymium.passport.testing.Phosphate;
import io.didymium.passport.testing.SharedData;
import io.didymium.passport.testing.TwoCompanies;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Links from a batch to its passport. */
class LinksetTest {
    private static final String ANCHOR = "https://id.gs1.org/01/09520123456788/10/A-M1";

    private static String address(SignedCredential credential) {
        return "https://passports.example/credentials/" + credential.digest();
    }

    private static Linkset scenarioA() {
        return new PassportLinks(Phosphate.bundle(), LinksetTest::address)
                .of(new BatchId("urn:didymium:phosphate:batch:A-M1"), ANCHOR);
    }

    private static void assertValid(String schema, Bytes json) throws MalformedInputException {
        assertThat(SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
                        .getSchema(SharedData.read(schema))
                        .validate(json.toUtf8(), InputFormat.JSON))
                .isEmpty();
    }

    @Test
    void aPassportLinksToItsEvidence() throws MalformedInputException {
        Linkset set = scenarioA();

        assertThat(set.contexts()).singleElement().satisfies(context -> {
            assertThat(context.anchor()).isEqualTo(ANCHOR);
            assertThat(context.links()).containsKeys("dpp", "dte", "dfr", "dia", PassportLinks.GS1_PASSPORT);
        });
        assertThat(Linkset.read(set.writeUntp())).isEqualTo(set);
        assertThat(Linkset.read(set.writeGs1())).isEqualTo(set);
        assertThat(set.lostByGs1()).isEmpty();
    }

    @Test
    void bothFormsAreValidByTheirSchemas() throws MalformedInputException {
        assertValid("untp/schemas/0.7.0/LinksetSchema.json", scenarioA().writeUntp());
        assertValid("exchange/gs1-linkset/gs1-linkset-schema.json", scenarioA().writeGs1());
        assertValid("exchange/gs1-linkset/gs1-linkset-schema.json", everything().writeGs1());
        assertValid("untp/schemas/0.7.0/LinksetSchema.json", everything().writeUntp());
    }

    private static Linkset everything() {
        LinkTarget target = LinkTarget.builder("https://passports.example/a", "Passport")
                .languages(List.of("en", "de-AT"))
                .type("application/vc+jwt")
                .context(List.of("EU"))
                .forwardsQuery(true)
                .shared(false)
                .relations(List.of("predecessor-version"))
                .method(List.of("POST", "X-API-Key"))
                .encryption("AES-128")
                .roles(List.of("customs"))
                .build();
        return Linkset.of(List.of(new LinkContext(ANCHOR, "Magnets", new TreeMap<>(Map.of("dpp", List.of(target))))));
    }

    @Test
    void whatGs1CannotCarryIsListed() throws MalformedInputException {
        assertThat(everything().lostByGs1())
                .containsExactly(
                        ANCHOR + " dpp 1 rel",
                        ANCHOR + " dpp 1 method",
                        ANCHOR + " dpp 1 encryptionMethod",
                        ANCHOR + " dpp 1 accessRole");
        assertThat(Linkset.read(everything().writeUntp())).isEqualTo(everything());
    }

    @Test
    void aCorrectedPassportLinksToWhatItReplaced() throws Exception {
        PassportBundle bundle =
                new TwoCompanies().play().correct("misread", 5).seller.deliver(TwoCompanies.SHIPMENT);
        String corrected = bundle.credentials().stream()
                .map(Forgery::json)
                .filter(json -> json.has("correctionReason") && json.toString().contains("DigitalProductPassport"))
                .map(json -> json.find("credentialSubject").orElseThrow().toString())
                .map(subject -> subject.replaceAll(".*?\"id\":\"(urn:[^\"]*batch[^\"]*)\".*", "$1"))
                .findFirst()
                .orElseThrow();

        Linkset set = new PassportLinks(bundle, LinksetTest::address).of(new BatchId(corrected), ANCHOR);

        assertThat(set.contexts().get(0).links().get("dpp"))
                .extracting(LinkTarget::relations)
                .containsExactly(List.of(), List.of("predecessor-version"));
    }

    @Test
    void gs1sExampleIsReadAndWhatIsIgnoredIsListed() throws MalformedInputException {
        Linkset set = Linkset.read(Bytes.ofUtf8(SharedData.read("exchange/gs1-linkset/ExampleLinkset.json")));

        assertThat(set.contexts()).hasSize(1);
        assertThat(set.contexts().get(0).links()).hasSize(5);
        assertThat(set.ignored()).contains("/@context", "/linkset/0", "/linkset/1/_comment");
    }

    @ParameterizedTest
    @ValueSource(strings = {"invalid-basic-example.json", "invalid-gs1-example.json"})
    void gs1sInvalidExamplesAreRefusedOrTheirFaultListed(String file) {
        Bytes json = Bytes.ofUtf8(SharedData.read("exchange/gs1-linkset/" + file));
        try {
            assertThat(Linkset.read(json).ignored()).singleElement().asString().contains("kkkkk");
        } catch (MalformedInputException e) {
            assertThat(e).hasMessageContaining("href");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"linkset\":[{\"anchor\":\"urn:a\"}]}",
                "{\"linkset\":[{\"anchor\":\"https://a\",\"DPP#\":[]}]}",
                "{\"linkset\":[{\"anchor\":\"https://a\",\"dpp\":[{\"href\":\"javascript:alert(1)\",\"title\":\"t\"}]}]}",
                "{\"linkset\":[{\"anchor\":\"https://a\",\"dpp\":[{\"title\":\"t\"}]}]}"
            })
    void whatIsNoLinksetIsRefused(String json) {
        assertThatExceptionOfType(MalformedInputException.class).isThrownBy(() -> Linkset.read(Bytes.ofUtf8(json)));
    }

    @Test
    void aBatchWithoutPassportHasNoLinks() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PassportLinks(Phosphate.bundle(), LinksetTest::address)
                        .of(new BatchId("urn:example:nothing"), ANCHOR));
    }

    @Test
    void aResolverDescribesItself() throws MalformedInputException {
        assertThat(new ResolverDescription("Passports", "https://passports.example", List.of("01", "8004"))
                        .write()
                        .toUtf8())
                .contains(
                        "\"resolverRoot\":\"https://passports.example\"", "\"supportedPrimaryKeys\":[\"01\",\"8004\"]");
    }
}
