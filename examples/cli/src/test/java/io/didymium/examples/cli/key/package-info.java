/** Tests of key files. */
package io.didymium.examples.cli.key;
