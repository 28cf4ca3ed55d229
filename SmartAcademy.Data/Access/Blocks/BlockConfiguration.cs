using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SmartAcademy.Data.Kernel;
using SmartAcademy.Domain.Access.Blocks;
using SmartAcademy.Domain.Schools;
using SmartAcademy.Domain.Students;

namespace SmartAcademy.Data.Access.Blocks;

internal sealed class BlockConfiguration : IEntityTypeConfiguration<StudentBlock>
{
    public void Configure(EntityTypeBuilder<StudentBlock> builder)
    {
        // Often a quarrel over custody: sealed like an address. What the guard reads is not, because gates read it without keys.
        builder.Property(block => block.Reason).IsSensitive();
        builder.Property(block => block.LiftReason).IsSensitive();
        builder.Property(block => block.Message).HasMaxLength(BlockWish.LongestMessage).IsPrivateWords();
        builder.Property(block => block.MessageBangla).HasMaxLength(BlockWish.LongestMessage).IsPrivateWords();
        builder.HasIndex(block => block.StudentId);
        builder.HasIndex(block => new { block.SchoolId, block.ImposedAt });
        builder.HasOne<School>().WithMany().HasForeignKey(block => block.SchoolId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Student>().WithMany().HasForeignKey(block => block.StudentId).OnDelete(DeleteBehavior.Cascade);
    }
}
