/**
 * Which certificates a verified bundle has and what each covers: start at
 * {@link io.didymium.passport.certificate.CertificateTable}.
 *
 * @since 0.1
 */
@NullMarked
package io.didymium.passport.certificate;

import org.jspecify.annotations.NullMarked;
