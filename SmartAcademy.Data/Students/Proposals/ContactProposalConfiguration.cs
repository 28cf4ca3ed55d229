using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SmartAcademy.Data.Kernel;
using SmartAcademy.Data.Users;
using SmartAcademy.Domain.Schools;
using SmartAcademy.Domain.Students;
using SmartAcademy.Domain.Students.Proposals;

namespace SmartAcademy.Data.Students.Proposals;

internal sealed class ContactProposalConfiguration : IEntityTypeConfiguration<ContactProposal>
{
    public void Configure(EntityTypeBuilder<ContactProposal> builder)
    {
        builder.ToTable("contact_proposals");
        builder.Property(row => row.Phone).IsSensitive();
        builder.Property(row => row.Email).IsSensitive();
        builder.Property(row => row.Address).IsSensitive();
        builder.Property(row => row.EmergencyContactName).IsSensitive();
        builder.Property(row => row.EmergencyContactPhone).IsSensitive();
        builder.Property(row => row.Reason).HasMaxLength(300);
        builder.Ignore(row => row.Details);
        builder.HasIndex(row => row.StudentId).IsUnique().HasFilter("status = 'Open'").HasDatabaseName("ix_contact_proposals_one_open");
        builder.HasIndex(row => new { row.SchoolId, row.Status, row.ProposedAt });
        builder.HasOne<School>().WithMany().HasForeignKey(row => row.SchoolId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Student>().WithMany().HasForeignKey(row => row.StudentId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<AcademyUser>().WithMany().HasForeignKey(row => row.ProposedBy).OnDelete(DeleteBehavior.Restrict);
    }
}
