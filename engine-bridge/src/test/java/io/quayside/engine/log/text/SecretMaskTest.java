package io.quayside.engine.log.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SecretMaskTest {
    @ParameterizedTest
    @CsvSource(delimiterString = " => ", quoteCharacter = '\0', textBlock = """
            password=hunter2 user=bob => password=•••• user=bob
            DB_PASSWORD: hunter2 => DB_PASSWORD: ••••
            {"user":"bob","apiKey":"abc def","n":1} => {"user":"bob","apiKey":"••••","n":1}
            {"token" : "a\\"b", "x": 2} => {"token" : "••••", "x": 2}
            Authorization: Bearer abc.def.ghi => Authorization: Bearer ••••
            sent Bearer 0123456789abcdef to it => sent Bearer •••• to it
            connecting to postgres://app:s3cret@db:5432/shop now => connecting to postgres://app:••••@db:5432/shop now
            redis://:s3cret@cache:6379 => redis://:••••@cache:6379
            key AKIAIOSFODNN7EXAMPLE used => key •••• used
            pushed with ghp_0123456789abcdefghijABCDEFGHIJ012345 => pushed with ••••
            jwt eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0NTY3ODkwIn0.dozjgNryP4J3jVmNHl0w5N end => jwt •••• end
            ?access_token=abc123&page=2 => ?access_token=••••&page=2
            -----BEGIN RSA PRIVATE KEY-----MIIEpAIB => -----BEGIN RSA PRIVATE KEY-----••••
            MIIEpAIBAAKCAQEAvq0KkXl2Yd2Ffk0aJzV3u8mVn2b1O4m1Yw9S3c5d7e9f1g3h => ••••
            """)
    void whatLooksLikeASecretIsReplacedByDots(String line, String masked) {
        assertThat(SecretMask.mask(line)).isEqualTo(masked);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "tokens=15 passed: 12",
                "GET http://example.com:8080/path@x 200",
                "sha256:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
                "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
                "the password is unknown",
                "at 12:30:45 bob@example.com wrote",
                "12:30 INFO sk-learn loaded"
            })
    void anOrdinaryLineIsLeftAlone(String line) {
        assertThat(SecretMask.mask(line)).isEqualTo(line);
    }
}
