package io.didymium.passport.exchange.catenax;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.didymium.core.batch.Batch;
import io.didymium.core.material.AnalysisScope;
import io.didymium.core.material.Assay;
import io.didymium.core.testing.ChainEdit;
import io.didymium.core.testing.random.CoreArbitraries;
import io.didymium.crypto.bytes.Bytes;
import io.didymium.crypto.bytes.MalformedInputException;
import io.didymium.passport.claim.Dossier;
import java.util.Arrays;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** Any assay comes back from a certificate of analysis as it was, up to what is listed as lost. */
class AnalysisProperties {
    private static final Dossier LOT = Analyses.lot();

    @Provide
    Arbitrary<Assay> assays() {
        return CoreArbitraries.assays();
    }

    private static CatenaxPayload written(Assay assay) {
        Batch batch = Analyses.metal(LOT).toBuilder().assay(assay).build();
        Dossier dossier = Dossier.builder(ChainEdit.replace(LOT.chain(), batch)).build();
        return CatenaxWriter.of(dossier, Analyses.terms(dossier)).analysis(batch.id());
    }

    @Property(tries = 200)
    void anAssayComesBackUpToWhatIsListedAsLost(@ForAll("assays") Assay assay) throws MalformedInputException {
        CatenaxPayload payload = written(assay);

        AnalysisDraft draft = AnalysisReader.standard().read(payload.json());

        assertThat(draft.faults()).isEmpty();
        assertThat(draft.assay())
                .contains(assay.toBuilder()
                        .scope(AnalysisScope.LISTED)
                        .normalisation(null)
                        .build());
        assertThat(payload.lost().stream().anyMatch(lost -> lost.endsWith("that all elements were looked for")))
                .isEqualTo(assay.scope() == AnalysisScope.COMPLETE);
        assertThat(payload.lost().stream().anyMatch(lost -> lost.contains("that results were scaled")))
                .isEqualTo(assay.normalisation().isPresent());
    }

    /** A certificate that was cut, anywhere, is refused as a whole; nothing else is thrown. */
    @Property(tries = 100)
    void aCertificateThatIsCutIsRefused(@ForAll("assays") Assay assay, @ForAll @IntRange(max = 1_000_000) int cut) {
        byte[] whole = written(assay).json().toByteArray();
        Bytes shorter = Bytes.of(Arrays.copyOf(whole, cut % whole.length));

        assertThatExceptionOfType(MalformedInputException.class)
                .isThrownBy(() -> AnalysisReader.standard().read(shorter));
    }
}
