package io.quayside.engine.docker;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The words are those of real engines: Docker 20.10 to 28.5, Podman 4.3.
class AdviceTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            driver failed programming external connectivity on endpoint web (1a2b): Bind for 0.0.0.0:8080 failed: port is already allocated | Port 8080 is taken
            driver failed programming external connectivity on endpoint web (1a2b): Error starting userland proxy: listen tcp4 0.0.0.0:80: bind: address already in use | Port 80 is taken
            failed to bind host port for 127.0.0.1:5432:172.17.0.2:5432/tcp: address already in use | Port 5432 is taken
            Address already in use | Another container has that address
            failed to set up container networking: Address already in use | Another container has that address
            IPAM error: requested ip address 10.89.0.9 is already allocated to container ID 1a2b | Another container has that address
            write /data/x: no space left on device | The engine's disk is full
            toomanyrequests: You have reached your pull rate limit. | The registry limits
            Get "https://r.example/v2/": unauthorized: authentication required | Sign in
            Get "http://127.0.0.1:5000/v2/x/manifests/1": no basic auth credentials | Sign in
            pull access denied for nosuch, repository does not exist or may require 'docker login': denied: requested access to the resource is denied | There is no such image, or it is private
            manifest for nginx:9999 not found: manifest unknown: manifest unknown | There is no such image or tag
            No such image: web:1 | The image is not there: pull it first
            Get "https://r.example/v2/": dial tcp: lookup r.example: no such host | The engine cannot reach that host
            failed to create shim task: OCI runtime create failed: runc create failed: unable to start container process: exec: "nosuch": executable file not found in $PATH: unknown | The image holds no program “nosuch”
            conflict: unable to remove repository reference "web:1" (must force) - container 6f2a9b is using its referenced image 1a2b | Remove the containers made from it first
            conflict: unable to delete 1a2b (cannot be forced) - image is being used by running container 6f2a9b | Remove the containers made from it first
            conflict: unable to delete 1a2b (must be forced) - image is referenced in multiple repositories | Remove it by force to take all its tags
            Conflict. The container name "/web" is already in use by container "6f2a9b". You have to remove (or rename) that container to be able to reuse that name. | Choose a name other than “web”
            You cannot remove a running container 6f2a9b. Stop the container before attempting removal or force remove | Stop it first, or remove it by force
            cannot remove container "/web": container is running: stop the container before removing or force remove | Stop it first, or remove it by force
            No such container: 6f2a9b | It is gone
            no container with name or ID "web" found: no such container | It is gone
            Container 6f2a9b is not running | See what it does now
            cannot start a paused container, try unpause instead | Unpause it first
            network shop not found | That network is gone
            invalid mount config for type "bind": bind source path does not exist: /nowhere | See to the path
            """)
    void anEnginesWordsHaveAnAdvice(String answer, String advice) {
        assertThat(Advice.on(answer)).startsWith(advice);
    }

    @Test
    void unknownWordsHaveNone() {
        assertThat(Advice.on("the flux capacitor is empty")).isEmpty();
    }
}
