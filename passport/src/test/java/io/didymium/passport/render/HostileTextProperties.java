package io.didymium.passport.render;

import static org.assertj.core.api.Assertions.assertThat;

import io.didymium.core.chain.SupplyChain;
import io.didymium.core.finding.Finding;
import io.didymium.core.finding.Location;
import io.didymium.core.id.Text;
import io.didymium.core.party.Facility;
import io.didymium.core.party.Party;
import io.didymium.crypto.bytes.Bytes;
import io.didymium.passport.PassportBundle;
import io.didymium.passport.SignedCredential;
import io.didymium.passport.claim.Dossier;
import io.didymium.passport.claim.OriginStatements;
import io.didymium.passport.claim.ProductStatement;
import io.didymium.passport.render.text.Wording;
import io.didymium.passport.report.CheckId;
import io.didymium.passport.report.CheckResult;
import io.didymium.passport.report.PassportFinding;
import io.didymium.passport.report.VerificationReport;
import io.didymium.passport.testing.Rotors;
import io.didymium.passport.testing.Sketched;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.w3c.dom.Element;

/** Whatever others write, in every place where they can: it is text, it is seen, and it moves nothing around it. */
class HostileTextProperties {
    private static final List<String> ATTACKS = List.of(
            "<script>alert(1)</script>",
            "</title></svg><script>alert(1)</script>",
            "\"><img src=x onerror=alert(1)>",
            "' onmouseover='alert(1)",
            "</style><style>*{display:none}",
            "javascript:alert(1)",
            "data:text/html,<script>1</script>",
            "url(https://evil.example/x)",
            "expression(alert(1)); behavior:url(x)",
            "<!-- --> <![CDATA[ ]]> <?php ?>",
            "&lt;b&gt; &amp; &#x3c;script&#x3e;",
            "{{constructor.constructor('alert(1)')()}} ${1} <%= 1 %>",
            "<svg/onload=alert(1)>",
            "\\\"'`</textarea>{0}{9}$1\\u003c");
    private static final List<String> INVISIBLE = List.of(
            "\u202e", "\u2066", "\u200b", "\u0000", "\u001b[31m", "\u0085", "\ufeff", "\u2028", "\u00ad", "\ufffe");
    private static final Set<String> ELEMENTS = Set.of(
            "html head meta title style body a header p h1 h2 h3 h4 nav ul ol li main section span details summary dl div dt dd code"
                    .split(" "));
    private static final Set<String> MORE = Set.of(
            "time data figure figcaption svg rect path text g circle polygon desc pattern defs table caption thead tbody tr th td bdi b article footer"
                    .split(" "));
    private static final PassportBundle BUNDLE = Sketched.bundle(Rotors.dossier());
    private static final VerificationReport REPORT = Sketched.verify(BUNDLE);

    @Provide
    Arbitrary<String> names() {
        return Arbitraries.oneOf(
                        Arbitraries.of(ATTACKS),
                        Arbitraries.strings().ofMinLength(1).ofMaxLength(60),
                        Arbitraries.of(ATTACKS).map(attack -> attack.repeat(3)))
                .filter(name -> !name.isBlank() && !Text.isUnsafe(name));
    }

    @Provide
    Arbitrary<String> anything() {
        return Arbitraries.oneOf(
                Arbitraries.of(ATTACKS),
                Arbitraries.strings().all().ofMaxLength(60).map(text -> text.replaceAll("\\p{Cs}", "?")),
                Arbitraries.of(INVISIBLE).map(character -> "evil" + character + "gnp.exe"));
    }

    @Property(tries = 40)
    void namesOfTheModelStayText(@ForAll("names") String name) {
        Dossier dossier = renamed(REPORT.dossier().orElseThrow(), name);
        VerificationReport report = new VerificationReport(
                REPORT.at(),
                REPORT.results(),
                Optional.of(dossier),
                Optional.of(dossier.chain()),
                REPORT.balance(),
                REPORT.evidence(),
                REPORT.unverified());
        Presentation presentation = Presentation.of(BUNDLE, report, Wording.english());

        check(presentation.passportPage(ShownScenario.ROTORS.product()), name);
        check(presentation.plainPage(ShownScenario.ROTORS.product()), name);
        check(presentation.inspectionPage(ShownScenario.ROTORS.product()), name);
        for (Picture picture : presentation.pictures(ShownScenario.ROTORS.product())) {
            ReadPage page = ReadPage.svg(picture.svg());
            page.elements().forEach(element -> checkAttributes(element));
            assertThat(page.elements("script")).isEmpty();
            assertThat(page.elements("image")).isEmpty();
        }
        check(MagnetLabel.of(dossier.origin().products().get(0).information(), Wording.english())
                .svg());
    }

    @Property(tries = 60)
    void textsOfFindingsAndUnreadCredentialsStayText(@ForAll("anything") String text) {
        SignedCredential credential = new SignedCredential("{\"id\":" + quoted("urn:x:" + text) + ",\"issuer\":{\"id\":"
                + quoted(text) + ",\"name\":" + quoted(text)
                + "},\"type\":[\"DigitalProductPassport\"],\"credentialSubject\":{\"id\":" + quoted(text) + "}}");
        PassportBundle bundle = PassportBundle.builder()
                .credential(credential)
                .root(credential.digest())
                .build();
        List<CheckResult> results = new ArrayList<>();
        results.add(CheckResult.of(
                CheckId.READABLE,
                text,
                List.of(Finding.of(
                        PassportFinding.TOKEN_UNREADABLE, new Location(text, text), Map.of("reason", text)))));
        results.add(CheckResult.of(
                CheckId.ISSUER_ANCHORED,
                "urn:x:" + text,
                List.of(Finding.of(PassportFinding.ISSUER_UNKNOWN, Location.of(text), Map.of("issuer", text)))));
        VerificationReport report = new VerificationReport(
                REPORT.at(),
                results,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                REPORT.evidence(),
                REPORT.unverified());
        Presentation presentation = Presentation.of(bundle, report, Wording.english());

        for (Bytes page :
                List.of(presentation.reportPage(), presentation.passportPage(ShownScenario.ROTORS.product()))) {
            check(page);
            assertThat(Text.isUnsafe(ReadPage.html(page).text().replace("\n", "")))
                    .isFalse();
        }
    }

    private static String quoted(String text) {
        StringBuilder json = new StringBuilder("\"");
        text.chars().forEach(unit -> json.append(String.format("\\u%04x", unit)));
        return json.append('"').toString();
    }

    private static void check(Bytes page, String name) {
        check(page);
        ReadPage read = ReadPage.html(page);
        String shown = name.length() > 100 ? name.substring(0, 100) : name;
        assertThat(read.words()).contains(shown);
    }

    private static void check(Bytes document) {
        boolean isPage = text(document).startsWith("<!DOCTYPE html>");
        ReadPage read = isPage ? ReadPage.html(document) : ReadPage.svg(document);
        for (Element element : read.elements()) {
            assertThat(ELEMENTS.contains(element.getTagName()) || MORE.contains(element.getTagName()))
                    .as(element.getTagName())
                    .isTrue();
            checkAttributes(element);
        }
        assertThat(read.elements("style")).hasSize(1);
    }

    private static void checkAttributes(Element element) {
        for (int i = 0; i < element.getAttributes().getLength(); i++) {
            String attribute = element.getAttributes().item(i).getNodeName();
            String value = element.getAttributes().item(i).getNodeValue();
            assertThat(attribute).doesNotStartWith("on").isNotIn("style", "src", "srcset", "action");
            if (attribute.equals("href")) {
                assertThat(value).matches("(?s)#[a-z][a-z0-9-]*|data:application/vc(\\+jwt|\\+sd-jwt)?;base64,.*");
            }
            if (attribute.equals("fill")) {
                assertThat(value).matches("#[0-9a-f]{3,6}|url\\(#(hatch|dots)-\\d+\\)");
            }
        }
    }

    private static String text(Bytes bytes) {
        return new String(bytes.toByteArray(), StandardCharsets.UTF_8);
    }

    private static Dossier renamed(Dossier dossier, String name) {
        SupplyChain chain = dossier.chain();
        SupplyChain.Builder builder = SupplyChain.builder();
        chain.parties().forEach(party -> builder.add(new Party(party.id(), name, party.country())));
        for (Facility site : chain.facilities()) {
            builder.add(site.toBuilder()
                    .name(name)
                    .address(site.address().toBuilder().locality(name).build())
                    .build());
        }
        chain.batches()
                .forEach(batch -> builder.add(batch.toBuilder().name(name).build()));
        chain.steps().forEach(step -> builder.add(step.toBuilder().name(name).build()));
        chain.transfers()
                .forEach(transfer -> builder.add(transfer.toBuilder().name(name).build()));
        OriginStatements origin = dossier.origin();
        List<ProductStatement> products = origin.products().stream()
                .map(product -> new ProductStatement(
                        product.information().toBuilder()
                                .magnets(product.information().magnets().stream()
                                        .map(magnet -> magnet.toBuilder()
                                                .location(name)
                                                .coatings(List.of(name))
                                                .build())
                                        .toList())
                                .build(),
                        product.pieces()))
                .toList();
        return Dossier.builder(builder.build())
                .registrations(dossier.registrations())
                .certificates(dossier.certificates())
                .claims(dossier.claims())
                .footprints(dossier.footprints())
                .origin(origin.toBuilder().products(products).build())
                .build();
    }
}
