package io.didymium.core.lca.inventory.text;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.didymium.core.lca.inventory.DataSet;
import io.didymium.core.testing.random.InventoryArbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class CanonicalTextProperties {
    @Provide
    Arbitrary<DataSet> dataSets() {
        return InventoryArbitraries.dataSets();
    }

    @Property
    void readsWhatItWrites(@ForAll("dataSets") DataSet dataSet) {
        String text = CanonicalText.of(dataSet);
        DataSet read = CanonicalText.read(text);
        assertThat(read).isEqualTo(dataSet).hasToString(dataSet.toString());
    }

    @Property
    void losesNothingAsUtf8(@ForAll("dataSets") DataSet dataSet) {
        String text = CanonicalText.of(dataSet);
        assertThat(new String(text.getBytes(UTF_8), UTF_8)).isEqualTo(text);
    }

    @Property
    void differentDataSetsHaveDifferentTexts(@ForAll("dataSets") DataSet one, @ForAll("dataSets") DataSet other) {
        assertThat(CanonicalText.of(one).equals(CanonicalText.of(other))).isEqualTo(one.equals(other));
    }

    @Property
    void changedTextIsReadAsAnotherDataSetOrRefused(
            @ForAll("dataSets") DataSet dataSet, @ForAll @IntRange(max = 10_000) int place, @ForAll char put) {
        StringBuilder text = new StringBuilder(CanonicalText.of(dataSet));
        int at = place % text.length();
        if (text.charAt(at) == put) {
            text.deleteCharAt(at);
        } else {
            text.setCharAt(at, put);
        }
        DataSet read;
        try {
            read = CanonicalText.read(text.toString());
        } catch (IllegalArgumentException refused) {
            return;
        }
        assertThat(read).isNotEqualTo(dataSet);
    }

    @Property
    void refusesWhatIsCutOff(@ForAll("dataSets") DataSet dataSet, @ForAll @IntRange(max = 10_000) int length) {
        String text = CanonicalText.of(dataSet);
        String cut = text.substring(0, length % text.length());
        if (cut.endsWith("\n")) {
            // Whole lines at the end may be absent without harm to the form.
            return;
        }
        assertThatThrownBy(() -> CanonicalText.read(cut)).isInstanceOf(IllegalArgumentException.class);
    }
}
