@NullMarked
package io.quayside.engine.files;

import org.jspecify.annotations.NullMarked;
