"""Operations tagged ad_previews."""
