@NullMarked
package io.quayside.app.containers.files;

import org.jspecify.annotations.NullMarked;
