"""Operations tagged ad_groups."""
