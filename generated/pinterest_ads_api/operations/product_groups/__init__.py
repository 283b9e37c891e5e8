"""Operations tagged product_groups."""
