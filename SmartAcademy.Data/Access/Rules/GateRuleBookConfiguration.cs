using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SmartAcademy.Domain.Access.Rules;
using SmartAcademy.Domain.Schools;

namespace SmartAcademy.Data.Access.Rules;

internal sealed class GateRuleBookConfiguration : IEntityTypeConfiguration<GateRuleBook>
{
    public const string OnePerSchool = "pk_gate_rules";

    public void Configure(EntityTypeBuilder<GateRuleBook> builder)
    {
        builder.ToTable("gate_rules").HasKey(row => row.SchoolId).HasName(OnePerSchool);
        builder.Property(row => row.Version).IsConcurrencyToken();
        Document(builder.Property(row => row.Live));
        Document(builder.Property(row => row.Draft!));
        builder.HasOne<School>().WithOne().HasForeignKey<GateRuleBook>(row => row.SchoolId).OnDelete(DeleteBehavior.Restrict);
    }

    private static void Document(PropertyBuilder<GateRules> property) => property.HasColumnType("jsonb").HasConversion(
        rules => GateRulesJson.Write(rules),
        json => GateRulesJson.Read(json),
        new ValueComparer<GateRules>(Same, rules => GateRulesJson.Write(rules).GetHashCode(StringComparison.Ordinal), rules => rules));

    private static Expression<Func<GateRules?, GateRules?, bool>> Same =>
        (left, right) => ReferenceEquals(left, right) || (left != null && right != null && GateRulesJson.Write(left) == GateRulesJson.Write(right));
}
