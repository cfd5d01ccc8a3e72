package io.didymium.passport.exchange.aas.metamodel;

import static org.assertj.core.api.Assertions.assertThat;

import io.didymium.crypto.bytes.Bytes;
import io.didymium.crypto.bytes.MalformedInputException;
import io.didymium.passport.testing.SharedData;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The 4,611 files of the generator of test data for version 3.0 (aas-core), good and bad by class of error. */
class MetamodelVectorTest {
    private static Map<String, Bytes> files = Map.of();

    @BeforeAll
    static void read() throws IOException {
        files = TarArchive.read(SharedData.bytes("exchange/aas/aas-core3.0-testgen-json.tar.gz"));
    }

    private static AasDocument read(String name, Bytes json) throws MalformedInputException {
        return name.contains("/EventPayload/")
                ? AasDocument.readEvent(json, AasVersion.V3_0)
                : AasDocument.read(json, AasVersion.V3_0);
    }

    @Test
    void everyGoodFileIsReadWhole() throws MalformedInputException {
        List<String> wrong = new ArrayList<>();
        int good = 0;
        for (Map.Entry<String, Bytes> file : files.entrySet()) {
            if (file.getKey().contains("/Expected/")) {
                good++;
                AasDocument document = read(file.getKey(), file.getValue());
                if (!document.faults().isEmpty() || !document.unknown().isEmpty()) {
                    wrong.add(file.getKey() + " " + document.faults() + document.unknown());
                }
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(good).isEqualTo(2_574);
    }

    @Test
    void everyBadFileIsFoundToBe() throws MalformedInputException {
        List<String> wrong = new ArrayList<>();
        int bad = 0;
        for (Map.Entry<String, Bytes> file : files.entrySet()) {
            if (file.getKey().contains("/Unexpected/")) {
                bad++;
                AasDocument document = read(file.getKey(), file.getValue());
                boolean unknown = file.getKey().contains("/UnexpectedAdditionalProperty/");
                if (unknown == document.unknown().isEmpty()
                        || unknown != document.faults().isEmpty()) {
                    wrong.add(file.getKey() + " " + document.faults() + document.unknown());
                }
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(bad).isEqualTo(2_037);
    }
}
