"""Operations tagged catalogs."""
