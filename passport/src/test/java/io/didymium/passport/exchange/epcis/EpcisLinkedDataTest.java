package io.didymium.passport.exchange.epcis;

import static org.assertj.core.api.Assertions.assertThat;

import com.apicatalog.jsonld.JsonLd;
import com.apicatalog.jsonld.JsonLdOptions;
import com.apicatalog.jsonld.document.Document;
import com.apicatalog.jsonld.document.JsonDocument;
import io.didymium.passport.testing.Counted;
import io.didymium.passport.testing.SharedData;
import io.didymium.passport.untp.value.Terms;
import java.io.StringReader;
import org.junit.jupiter.api.Test;

/** Every member of an event is a term of GS1's context or of our namespace; none is dropped. */
class EpcisLinkedDataTest {
    private static Document json(String text) throws Exception {
        return JsonDocument.of(new StringReader(text));
    }

    private static String expanded(String document) throws Exception {
        Document context = json(SharedData.read("exchange/epcis/epcis-context.jsonld"));
        JsonLdOptions options = new JsonLdOptions((url, more) -> context);
        options.setUndefinedTermsPolicy(JsonLdOptions.ProcessingPolicy.Fail);
        return JsonLd.expand(json(document)).options(options).get().toString();
    }

    @Test
    void everyMemberIsATermOfAContext() throws Exception {
        for (EpcisDocument document :
                new EpcisDocument[] {EpcisWriter.of(Counted.dossier()).write(Histories.AT), Corrections.document()}) {
            String text = expanded(document.json().toUtf8());

            assertThat(text)
                    .contains(Terms.REE + "eventId", Terms.REE + "outputBatch", Terms.REE + "contentFraction")
                    .contains("https://ref.gs1.org/epcis/ObjectEvent")
                    .doesNotContain("\"ree:");
        }
    }
}
