package io.didymium.passport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.didymium.crypto.bytes.Bytes;
import org.junit.jupiter.api.Test;

class PassportBundleTest {
    private static final SignedCredential A = new SignedCredential("a");
    private static final SignedCredential B = new SignedCredential("b");
    private static final EvidenceDocument NOTE = new EvidenceDocument("text/plain", Bytes.ofUtf8("note"));

    @Test
    void ordersByDigestWhateverTheOrderOfAdding() {
        PassportBundle one = PassportBundle.builder()
                .credential(A)
                .credential(B)
                .root(A.digest())
                .build();
        PassportBundle other = PassportBundle.builder()
                .root(A.digest())
                .credential(B)
                .credential(A)
                .build();
        assertThat(one).isEqualTo(other).hasSameHashCodeAs(other);
        assertThat(one.credentials()).isSorted().containsExactlyInAnyOrder(A, B);
    }

    @Test
    void differsByAnyPart() {
        PassportBundle bundle = PassportBundle.builder().credential(A).build();
        assertThat(bundle)
                .isNotEqualTo(PassportBundle.builder().statusList(A).build())
                .isNotEqualTo(
                        PassportBundle.builder().credential(A).root(A.digest()).build())
                .isNotEqualTo(
                        PassportBundle.builder().credential(A).document(NOTE).build())
                .isNotEqualTo(PassportBundle.builder()
                        .credential(A)
                        .didDocument("did:web:a.example", Bytes.empty())
                        .build());
    }

    @Test
    void findsByDigest() {
        PassportBundle bundle =
                PassportBundle.builder().credential(A).document(NOTE).build();
        assertThat(bundle.credential(A.digest())).contains(A);
        assertThat(bundle.credential(B.digest())).isEmpty();
        assertThat(bundle.document(NOTE.digest())).contains(NOTE);
        assertThat(bundle.document(A.digest())).isEmpty();
    }

    @Test
    void rejectsWhatStandsTwice() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PassportBundle.builder().credential(A).credential(new SignedCredential("a")))
                .withMessage("occurs twice: " + A.digest());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PassportBundle.builder().credential(A).statusList(A));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PassportBundle.builder().statusList(A).credential(A));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PassportBundle.builder().document(NOTE).document(NOTE));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PassportBundle.builder()
                        .didDocument("did:web:a.example", Bytes.empty())
                        .didDocument("did:web:a.example", NOTE.content()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PassportBundle.builder().root("z").root("z"));
    }

    @Test
    void rejectsARootThatIsNoCredentialOfTheBundle() {
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        PassportBundle.builder().statusList(A).root(A.digest()).build())
                .withMessageContaining("root is no credential of the bundle");
    }

    @Test
    void rejectsOneCredentialWithTwoChoicesOfDisclosures() {
        SignedCredential some = new SignedCredential("a~b~");
        assertThat(some.digest()).isEqualTo(A.digest());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PassportBundle.builder().credential(some).credential(new SignedCredential("a~c~")))
                .withMessage("occurs twice: " + A.digest());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PassportBundle.builder().statusList(some))
                .withMessageContaining("hides nothing");
    }

    @Test
    void rejectsAReceiptOfNoCredentialOfTheBundleOrTwice() {
        CredentialReceipt receipt = new CredentialReceipt(A.digest(), Bytes.empty());
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        PassportBundle.builder().credential(B).receipt(receipt).build())
                .withMessageContaining("is of no credential of the bundle");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PassportBundle.builder().receipt(receipt).receipt(receipt))
                .withMessage("occurs twice: " + receipt.digest());
    }

    @Test
    void buildsTheSameAgain() {
        PassportBundle bundle = PassportBundle.builder()
                .credential(A)
                .statusList(B)
                .document(NOTE)
                .didDocument("did:web:a.example", Bytes.empty())
                .receipt(new CredentialReceipt(A.digest(), Bytes.empty()))
                .root(A.digest())
                .build();
        assertThat(bundle.toBuilder().build()).isEqualTo(bundle);
        assertThat(bundle)
                .isNotEqualTo(bundle.toBuilder()
                        .receipt(new CredentialReceipt(A.digest(), NOTE.content()))
                        .build());
    }

    @Test
    void tellsALogItsDigestBehindAPrefixOfItsOwn() {
        assertThat(A.logEntry()).isEqualTo(Bytes.ofUtf8("didymium-credential/v1\n" + A.digest() + "\n"));
    }

    @Test
    void rejectsWhatIsNoDid() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PassportBundle.builder().didDocument("https://a.example", Bytes.empty()))
                .withMessageContaining("not a DID");
    }

    @Test
    void rejectsWhatIsNoMediaType() {
        for (String text : new String[] {"", "text", "text/", "Text/plain", "text/plain; charset=utf-8", "a/b/c"}) {
            assertThatIllegalArgumentException().isThrownBy(() -> new EvidenceDocument(text, Bytes.empty()));
        }
    }

    @Test
    void cannotBeChanged() {
        PassportBundle bundle = PassportBundle.builder().credential(A).build();
        assertThatExceptionOfType(UnsupportedOperationException.class)
                .isThrownBy(() -> bundle.roots().add("z"));
        assertThatExceptionOfType(UnsupportedOperationException.class)
                .isThrownBy(() -> bundle.didDocuments().put("did:web:a.example", Bytes.empty()));
    }
}
