@NullMarked
package io.quayside.engine.model;

import org.jspecify.annotations.NullMarked;
